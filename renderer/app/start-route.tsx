import type { ReactNode } from 'react';
import { ProfileSection } from '#renderer/features/profile/profile-section.tsx';
import { RecoveryKeySteps } from '#renderer/features/recovery/recovery-key-steps.tsx';
import { StartScreen, type MadeVault } from '#renderer/features/start/start-screen.tsx';

const showRecoveryKey = (made: MadeVault): ReactNode => <RecoveryKeySteps {...made} />;

export function StartRoute() {
  return <StartScreen recovery={showRecoveryKey} profile={<ProfileSection />} />;
}
