// The editor's settings: asked for by document where it answers that, else as it last sent them.
import { settingsFromValue } from '../office/settings';
import type { BulletinSettings } from '../protocol';
import { rules } from '../rules/index';
import { logFailure, type Session } from './session';
import type { EditorSettings } from './workspace';

/** Those for a document. Never rejects. */
export async function settingsOf(session: Session, uri: string): Promise<EditorSettings> {
  if (!session.client.workspace?.configuration) return session.sentSettings;
  try {
    return readSettings(await session.connection.workspace.getConfiguration({ scopeUri: uri, section: 'bulletin' }));
  } catch (error) {
    logFailure(session, 'configuration', error);
    return session.sentSettings;
  }
}

/** The section `bulletin` as an editor sends it: whatever in it is no setting is passed over. */
export function readSettings(value: unknown): EditorSettings {
  const { archive } = (value ?? {}) as BulletinSettings;
  return {
    settings: settingsFromValue(value, rules).settings,
    ...(typeof archive === 'string' && archive.trim() !== '' && { archive: archive.trim() }),
  };
}
