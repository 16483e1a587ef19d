package cl.soser.canal.ticket.live;

import java.io.Serializable;
import java.util.List;

/**
 * What an account learns of changes: the numbers of tickets that it may read, and nothing of what
 * they say.
 *
 * @param changed empty where they are too many to be named
 * @param waiting those of them that came to a stage in which the account's role acts
 * @param alerts those of them that are alerts which nobody has taken
 */
public record LiveHint(List<String> changed, List<String> waiting, List<String> alerts)
        implements Serializable {

    /** So many changed at once that a list is read anew whichever they are. */
    static final LiveHint MANY = new LiveHint(List.of(), List.of(), List.of());
}
