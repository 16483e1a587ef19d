package cl.soser.canal.web.gestion.inbox;

import cl.soser.canal.savedview.ListCriteria;
import cl.soser.canal.savedview.SavedViewDetails;
import cl.soser.canal.savedview.ViewAudience;
import cl.soser.canal.ticket.EntrySpan;
import cl.soser.canal.ticket.search.TicketOrder;
import cl.soser.canal.web.shared.form.CatalogueLabels;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a saved view filters by and who finds it, in words. */
@Named
@RequestScoped
public class SavedViewLabels {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-uuuu");

    @Inject CatalogueLabels labels;

    /** "Bandeja: Abiertas · Área: Calidad". */
    public String terms(ListCriteria terms) {
        List<String> words = new ArrayList<>();
        for (String name : ListCriteria.NAMES) {
            String value = terms.get(name);
            if (value != null && !ListCriteria.DIRECTION.equals(name)) {
                words.add(Bundles.text("view.term." + name) + ": " + value(name, value, terms));
            }
        }
        return words.isEmpty() ? Bundles.text("view.term.none") : String.join(" · ", words);
    }

    private String value(String name, String value, ListCriteria terms) {
        return switch (name) {
            case ListCriteria.BOX -> Bundles.text("box." + value);
            case ListCriteria.AREA -> labels.area(value);
            case ListCriteria.TOPIC -> labels.topic(value);
            case ListCriteria.MOTIVE ->
                    labels.getMotives().stream()
                            .filter(one -> one.getCode().equals(value))
                            .map(one -> one.getLabel())
                            .findAny()
                            .orElse(value);
            case ListCriteria.URGENCY -> Bundles.text("urgency." + value);
            case ListCriteria.ENTERED ->
                    EntrySpan.read(value).map(SavedViewLabels::entered).orElse(value);
            case ListCriteria.SCHOOL -> labels.school(value);
            case ListCriteria.PERSON -> Bundles.text("view.term.person.one");
            case ListCriteria.ORDER -> order(value, terms);
            default -> "«" + value + "»";
        };
    }

    private static String entered(EntrySpan span) {
        return span.day() == null
                ? Bundles.text("entrySpan." + span.near())
                : DAY.format(span.day());
    }

    private static String order(String value, ListCriteria terms) {
        boolean known = Stream.of(TicketOrder.values()).anyMatch(one -> one.name().equals(value));
        boolean down = "desc".equals(terms.get(ListCriteria.DIRECTION));
        return known ? Bundles.text((down ? "view.order.down." : "view.order.") + value) : value;
    }

    /** "Solo usted", "Área Calidad", "Administrador". */
    public String audience(SavedViewDetails view) {
        return audience(view.audience(), view.code());
    }

    String audience(ViewAudience audience, String code) {
        return switch (audience) {
            case PRIVADA -> Bundles.text("view.audience.own");
            case AREA -> Bundles.text("view.audience.area", labels.area(code));
            case ROL -> Bundles.text("view.audience.role", Bundles.text("role." + code));
        };
    }

    /** "el área «Bodega», que ya no se usa". */
    public String retired(SavedViewDetails view) {
        List<String> words =
                view.retired().stream()
                        .map(
                                name ->
                                        Bundles.text("view.term." + name)
                                                + " "
                                                + value(name, view.terms().get(name), view.terms()))
                        .toList();
        return Bundles.text("view.retired", String.join(", ", words));
    }
}
