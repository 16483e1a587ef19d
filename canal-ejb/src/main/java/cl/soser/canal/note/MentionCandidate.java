package cl.soser.canal.note;

import cl.soser.canal.account.Account;

/**
 * A person who may read a ticket and so may be mentioned in its notes.
 *
 * @param handle their name in a note
 */
public record MentionCandidate(long account, String handle, String name) {

    public static MentionCandidate of(Account account) {
        String handle = MentionHandles.of(account.getEmail());
        String name = account.getDisplayName();
        return new MentionCandidate(account.getId(), handle, name == null ? handle : name);
    }
}
