package cl.soser.canal.savedview;

import cl.soser.canal.catalogue.CatalogueEntry;
import cl.soser.canal.catalogue.CatalogueQuery;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.directory.Institution;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.ticket.EntrySpan;
import cl.soser.canal.ticket.TicketPile;
import cl.soser.canal.ticket.search.TicketOrder;
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
class ListCriteriaChecker {

    @PersistenceContext EntityManager em;
    @Inject CatalogueQuery catalogueQuery;

    /** Refuses what would filter by nothing. */
    void require(ListCriteria terms) {
        boolean known =
                is(TicketPile.class, terms.get(ListCriteria.BOX))
                        && is(TicketOrder.class, terms.get(ListCriteria.ORDER))
                        && is(Urgency.class, terms.get(ListCriteria.URGENCY))
                        && isEntry(terms.get(ListCriteria.ENTERED))
                        && isDirection(terms.get(ListCriteria.DIRECTION))
                        && isNumber(terms.get(ListCriteria.PERSON))
                        && motive(terms).isPresent() == (terms.get(ListCriteria.MOTIVE) != null)
                        && topic(terms).isPresent() == (terms.get(ListCriteria.TOPIC) != null)
                        && area(terms).isPresent() == (terms.get(ListCriteria.AREA) != null)
                        && isInstitution(terms.get(ListCriteria.INSTITUTION));
        if (!known) {
            throw new NotAllowedException("view.unknown");
        }
    }

    /** The filters with their names; keys of the bundle are in braces. */
    List<String> labels(ListCriteria terms) {
        return ListCriteria.NAMES.stream()
                .filter(name -> terms.get(name) != null && !ListCriteria.DIRECTION.equals(name))
                .map(name -> "{view.term." + name + "}: " + label(name, terms.get(name)))
                .toList();
    }

    private String label(String name, String value) {
        return switch (name) {
            case ListCriteria.BOX -> "{box." + value + "}";
            case ListCriteria.URGENCY -> "{urgency." + value + "}";
            case ListCriteria.ENTERED -> entered(value);
            case ListCriteria.ORDER -> "{view.order." + value + "}";
            case ListCriteria.PERSON -> "{view.term.person.one}";
            case ListCriteria.AREA -> area(value);
            case ListCriteria.MOTIVE -> label(value, catalogueQuery::motive);
            case ListCriteria.TOPIC -> label(value, catalogueQuery::topic);
            default -> "«" + value + "»";
        };
    }

    private static String entered(String value) {
        return EntrySpan.read(value)
                .map(EntrySpan::near)
                .map(near -> "{entrySpan." + near + "}")
                .orElse(value);
    }

    private static boolean isEntry(String value) {
        return value == null || EntrySpan.read(value).isPresent();
    }

    /** How an area is called. */
    String area(String code) {
        return label(code, catalogueQuery::area);
    }

    private static String label(
            String code, Function<String, ? extends Optional<? extends CatalogueEntry>> known) {
        return known.apply(code).map(CatalogueEntry::getLabel).orElse(code);
    }

    /** The names of retired or unknown values. */
    List<String> retired(ListCriteria terms) {
        List<String> retired = new ArrayList<>();
        add(retired, ListCriteria.MOTIVE, terms, motive(terms));
        add(retired, ListCriteria.TOPIC, terms, topic(terms));
        add(retired, ListCriteria.AREA, terms, area(terms));
        return List.copyOf(retired);
    }

    private static void add(
            List<String> retired,
            String name,
            ListCriteria terms,
            Optional<? extends CatalogueEntry> entry) {
        if (terms.get(name) != null && entry.map(CatalogueEntry::isRetired).orElse(true)) {
            retired.add(name);
        }
    }

    /** An area that something may still be shared with. */
    boolean isArea(String code) {
        return catalogueQuery.area(code).filter(one -> !one.isRetired()).isPresent();
    }

    private Optional<? extends CatalogueEntry> motive(ListCriteria terms) {
        return find(terms.get(ListCriteria.MOTIVE), catalogueQuery::motive);
    }

    private Optional<? extends CatalogueEntry> topic(ListCriteria terms) {
        return find(terms.get(ListCriteria.TOPIC), catalogueQuery::topic);
    }

    private Optional<? extends CatalogueEntry> area(ListCriteria terms) {
        return find(terms.get(ListCriteria.AREA), catalogueQuery::area);
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
