import { ProfileSection } from '#renderer/features/profile/profile-section.tsx';
import { RecoverySettings } from '#renderer/features/recovery/recovery-settings.tsx';
import { SettingsScreen } from '#renderer/features/settings/settings-screen.tsx';
import { Card } from '#renderer/ui/card.tsx';

export function SettingsRoute({ section }: { readonly section: string }) {
  return (
    <SettingsScreen
      section={section}
      recovery={<RecoverySettings />}
      profile={
        <Card>
          <ProfileSection />
        </Card>
      }
    />
  );
}
