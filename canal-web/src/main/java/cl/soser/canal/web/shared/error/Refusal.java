package cl.soser.canal.web.shared.error;

import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.ticket.ClosedTicketException;
import cl.soser.canal.web.shared.language.Bundles;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * For the few pages that do something themselves about a "no" of a use case, before or instead of
 * the message that {@link CanalExceptionHandler} makes of it. No view catches one.
 */
public final class Refusal {

    private Refusal() {}

    /** Tries what may be refused; the page itself says why it was. Empty where it was not. */
    public static Optional<NotAllowedException> of(Runnable act) {
        try {
            act.run();
            return Optional.empty();
        } catch (NotAllowedException no) {
            return Optional.of(no);
        }
    }

    /** What comes of what may be refused, or of its refusal. */
    public static <T> T or(Supplier<T> act, Function<NotAllowedException, T> refused) {
        try {
            return act.get();
        } catch (NotAllowedException no) {
            return refused.apply(no);
        }
    }

    /** What is looked for; empty where it does not exist, or not for the user. */
    public static <T> Optional<T> found(Supplier<T> search) {
        try {
            return Optional.of(search.get());
        } catch (NotFoundException none) {
            return Optional.empty();
        }
    }

    /**
     * Reads again what the page shows where the act is refused, for something else may be true by
     * now.
     *
     * @throws NotAllowedException the refusal itself
     */
    public static void orRenew(Runnable act, Consumer<NotAllowedException> renew) {
        of(act).ifPresent(
                        no -> {
                            renew.accept(no);
                            throw no;
                        });
    }

    /** Whether what is looked at is a restricted ticket, and not the user's to read. */
    public static boolean isOfClosed(Runnable look) {
        try {
            look.run();
            return false;
        } catch (ClosedTicketException no) {
            return true;
        }
    }

    /** In words for a person. */
    public static String words(NotAllowedException no) {
        return Bundles.text(no.getMessage(), no.arguments());
    }
}
