package cl.soser.canal.collaboration;

import cl.soser.canal.catalogue.CatalogueEntry;
import cl.soser.canal.catalogue.CatalogueQuery;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.directory.Institution;
import cl.soser.canal.shared.RefusedException;
import cl.soser.canal.ticket.Box;
import cl.soser.canal.ticket.TicketOrder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Whether what a view filters by means anything, when it is saved and later. */
@ApplicationScoped
class ViewValues {

    @PersistenceContext EntityManager em;
    @Inject CatalogueQuery catalogues;

    /** Refuses what would filter by nothing. */
    void require(ViewTerms terms) {
        boolean known =
                is(Box.class, terms.get(ViewTerms.BOX))
                        && is(TicketOrder.class, terms.get(ViewTerms.ORDER))
                        && is(Urgency.class, terms.get(ViewTerms.URGENCY))
                        && isDirection(terms.get(ViewTerms.DIRECTION))
                        && isNumber(terms.get(ViewTerms.PERSON))
                        && motive(terms).isPresent() == (terms.get(ViewTerms.MOTIVE) != null)
                        && topic(terms).isPresent() == (terms.get(ViewTerms.TOPIC) != null)
                        && area(terms).isPresent() == (terms.get(ViewTerms.AREA) != null)
                        && isInstitution(terms.get(ViewTerms.INSTITUTION));
        if (!known) {
            throw new RefusedException("view.unknown");
        }
    }

    /** The filters with their names; keys of the bundle are in braces. */
    List<String> said(ViewTerms terms) {
        return ViewTerms.NAMES.stream()
                .filter(name -> terms.get(name) != null && !ViewTerms.DIRECTION.equals(name))
                .map(name -> "{view.term." + name + "}: " + said(name, terms.get(name)))
                .toList();
    }

    private String said(String name, String value) {
        return switch (name) {
            case ViewTerms.BOX -> "{box." + value + "}";
            case ViewTerms.URGENCY -> "{urgency." + value + "}";
            case ViewTerms.ORDER -> "{view.order." + value + "}";
            case ViewTerms.PERSON -> "{view.term.person.one}";
            case ViewTerms.AREA -> area(value);
            case ViewTerms.MOTIVE -> label(value, catalogues::motive);
            case ViewTerms.TOPIC -> label(value, catalogues::topic);
            default -> "«" + value + "»";
        };
    }

    /** How an area is called. */
    String area(String code) {
        return label(code, catalogues::area);
    }

    private static String label(
            String code, Function<String, ? extends Optional<? extends CatalogueEntry>> known) {
        return known.apply(code).map(CatalogueEntry::getLabel).orElse(code);
    }

    /** The names of retired or unknown values. */
    List<String> retired(ViewTerms terms) {
        List<String> retired = new ArrayList<>();
        add(retired, ViewTerms.MOTIVE, terms, motive(terms));
        add(retired, ViewTerms.TOPIC, terms, topic(terms));
        add(retired, ViewTerms.AREA, terms, area(terms));
        return List.copyOf(retired);
    }

    private static void add(
            List<String> retired,
            String name,
            ViewTerms terms,
            Optional<? extends CatalogueEntry> entry) {
        if (terms.get(name) != null && entry.map(CatalogueEntry::isRetired).orElse(true)) {
            retired.add(name);
        }
    }

    /** An area that something may still be shared with. */
    boolean isArea(String code) {
        return catalogues.area(code).filter(one -> !one.isRetired()).isPresent();
    }

    private Optional<? extends CatalogueEntry> motive(ViewTerms terms) {
        return find(terms.get(ViewTerms.MOTIVE), catalogues::motive);
    }

    private Optional<? extends CatalogueEntry> topic(ViewTerms terms) {
        return find(terms.get(ViewTerms.TOPIC), catalogues::topic);
    }

    private Optional<? extends CatalogueEntry> area(ViewTerms terms) {
        return find(terms.get(ViewTerms.AREA), catalogues::area);
    }

    private static <T> Optional<T> find(String code, Function<String, Optional<T>> known) {
        return code == null ? Optional.empty() : known.apply(code);
    }

    private boolean isInstitution(String code) {
        return code == null || em.find(Institution.class, code) != null;
    }

    private static boolean isDirection(String text) {
        return text == null || text.equals("asc") || text.equals("desc");
    }

    private static boolean isNumber(String text) {
        return text == null || text.matches("\\d{1,18}");
    }

    private static <E extends Enum<E>> boolean is(Class<E> type, String name) {
        return name == null
                || Stream.of(type.getEnumConstants()).anyMatch(one -> one.name().equals(name));
    }
}
