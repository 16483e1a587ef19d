package cl.soser.canal.paper;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.Role;
import cl.soser.canal.directory.DirectoryQuery;
import cl.soser.canal.directory.SchoolRow;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.Slice;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds booklets and counts the states of their sheets. */
@Stateless
@RolesAllowed(Role.ADMINISTRADOR)
@TransactionAttribute(SUPPORTS)
public class BookletQuery {

    private static final int SCHOOLS = 100;

    @PersistenceContext EntityManager em;
    @Inject DirectoryQuery directoryQuery;

    /**
     * Booklets by folio, the highest first.
     *
     * @param words a folio, or what is typed to find a school; blank for all
     * @param below only folios below this one, as the last of the page before; null from the top
     */
    public Slice<BookletRow> page(String words, Long below, int size) {
        String typed = words == null ? "" : words.strip();
        TypedQuery<Booklet> query;
        if (typed.isEmpty()) {
            query = query(Booklet.PAGE);
        } else if (Folio.read(typed).isPresent()) {
            long folio = Folio.read(typed).get().number();
            query = query(Booklet.PAGE_HOLDING).setParameter("folio", folio);
        } else {
            List<Long> schools =
                    directoryQuery.find(typed, SCHOOLS).stream().map(SchoolRow::id).toList();
            if (schools.isEmpty()) {
                return new Slice<>(List.of(), false);
            }
            query = query(Booklet.PAGE_OF_SCHOOLS).setParameter("schools", schools);
        }
        return page(query.setParameter("below", below == null ? Long.MAX_VALUE : below), size);
    }

    /** Those of one school, the highest first. */
    public Slice<BookletRow> ofSchool(long school, @Min(1) @Max(100) int size) {
        return page(
                query(Booklet.PAGE_OF_SCHOOLS)
                        .setParameter("schools", List.of(school))
                        .setParameter("below", Long.MAX_VALUE),
                size);
    }

    private Slice<BookletRow> page(TypedQuery<Booklet> query, int size) {
        Slice<Booklet> page = Slice.of(query, size);
        Map<Long, List<PaperSheet>> sheets = sheets(page.rows());
        return page.map(
                rows ->
                        rows.stream()
                                .map(
                                        b ->
                                                BookletRow.of(
                                                        b,
                                                        sheets.getOrDefault(b.getId(), List.of())))
                                .toList());
    }

    private TypedQuery<Booklet> query(String name) {
        return em.createNamedQuery(name, Booklet.class);
    }

    private Map<Long, List<PaperSheet>> sheets(List<Booklet> booklets) {
        if (booklets.isEmpty()) {
            return Map.of();
        }
        return em.createNamedQuery(PaperSheet.OF_BOOKLETS, PaperSheet.class)
                .setParameter("booklets", booklets.stream().map(Booklet::getId).toList())
                .getResultStream()
                .collect(Collectors.groupingBy(PaperSheet::getBooklet));
    }

    /** One booklet with its sheets. */
    public BookletDetails get(long id) {
        Booklet booklet = em.find(Booklet.class, id);
        if (booklet == null) {
            throw new NotFoundException();
        }
        List<PaperSheet> sheets = sheets(List.of(booklet)).getOrDefault(id, List.of());
        return new BookletDetails(
                BookletRow.of(booklet, sheets),
                em.createNamedQuery(PaperSheet.ROWS, Object[].class)
                        .setParameter("booklet", id)
                        .getResultStream()
                        .map(BookletQuery::row)
                        .toList(),
                PaperSheetCounts.gaps(booklet.getRange(), sheets));
    }

    private static PaperSheetRow row(Object[] found) {
        return new PaperSheetRow(
                new Folio((Long) found[0]),
                (PaperSheetState) found[1],
                (String) found[2],
                (String) found[3],
                (String) found[4],
                (Instant) found[5]);
    }
}
