package cl.soser.canal.web.shared.form;

import cl.soser.canal.danger.DangerKind;
import cl.soser.canal.notification.template.FirstAidQuery;
import cl.soser.canal.notification.template.FirstAidText;
import cl.soser.canal.shared.privacy.MaskedText;
import cl.soser.canal.ticket.FirstAid;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;

/** The words of first aid for pages. */
@Named
@RequestScoped
public class FirstAidLabels {

    /** Of one kind. */
    public record Guide(DangerKind kind, FirstAidText aid) {}

    @Inject FirstAidQuery firstAidQuery;

    private List<Guide> all;

    /**
     * @param aid null where nobody is in danger
     */
    public FirstAidText of(FirstAid aid) {
        return aid == null ? null : firstAidQuery.of(aid);
    }

    /** Of every kind that can be marked, for a page that shows one at once. */
    public List<Guide> getAll() {
        if (all == null) {
            all = kinds().map(kind -> new Guide(kind, of(FirstAid.of(kind)))).toList();
        }
        return all;
    }

    /** The same for whoever has the person on the free line. */
    public List<Guide> getSpoken() {
        return getAll().stream()
                .map(guide -> new Guide(guide.kind(), spoken(guide.aid())))
                .toList();
    }

    /** What is said of it to whoever called. */
    public List<String> spoken(FirstAid aid) {
        return spoken(of(aid)).steps();
    }

    /**
     * Each step as it is said. Whoever is on the free line is not told to call it: that they called
     * is what helps.
     */
    static FirstAidText spoken(FirstAidText aid) {
        List<String> steps =
                aid.steps().stream()
                        .map(
                                step ->
                                        isOwnLine(step)
                                                ? Bundles.text("desk.firstAid.onLine")
                                                : "«" + step.replaceFirst("\\.$", "") + "».")
                        .toList();
        return new FirstAidText(aid.title(), steps, aid.phone(), aid.call());
    }

    private static boolean isOwnLine(String step) {
        return step.replaceAll("\\D", "").contains(MaskedText.FREE_LINE);
    }

    /**
     * @param typed a kind as a form holds it; null is returned for none
     */
    public FirstAidText ofMarked(String typed) {
        return kinds().filter(kind -> kind.name().equals(typed))
                .findAny()
                .map(kind -> of(FirstAid.of(kind)))
                .orElse(null);
    }

    private static Stream<DangerKind> kinds() {
        return Stream.of(DangerKind.values()).filter(kind -> kind != DangerKind.NINGUNO);
    }
}
