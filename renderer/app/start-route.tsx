import { ProfileSection } from '#renderer/features/profile/profile-section.tsx';
import { RecoveryKeySteps } from '#renderer/features/recovery/recovery-key-steps.tsx';
import { StartScreen } from '#renderer/features/start/start-screen.tsx';

export function StartRoute() {
  return <StartScreen recovery={(made) => <RecoveryKeySteps {...made} />} profile={<ProfileSection />} />;
}
