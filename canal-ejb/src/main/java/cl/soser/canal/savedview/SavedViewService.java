package cl.soser.canal.savedview;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;
import static cl.soser.canal.account.Role.OPERACIONES;
import static cl.soser.canal.account.Role.OPERADOR;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.Account;
import cl.soser.canal.account.AccountState;
import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.configuration.ConfigurationChangeRepository;
import cl.soser.canal.configuration.ConfigurationFields;
import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.configuration.ConfigurationSubject;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.shared.request.RequestCache;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The views of the caller: their own, and those shared with an area or role they have now. A view
 * is a filter, so it never shows more than the caller may read. Leaders look after what is shared,
 * also when its owner has left.
 */
@Stateless
@RolesAllowed({ADMINISTRADOR, AREA, OPERACIONES, OPERADOR})
public class SavedViewService {

    /** The largest number of own views of a person. */
    public static final int MOST = 20;

    private static final List<String> SHAREABLE =
            List.of(OPERADOR, ADMINISTRADOR, AREA, OPERACIONES);

    /** JPQL knows no empty list. */
    private static final String NOBODY = "-";

    private record Found(SavedView view, String owner, AccountState state, Integer place) {}

    @PersistenceContext EntityManager em;
    @Inject StaffPreferenceRepository staffPreferenceRepository;
    @Inject ListCriteriaChecker listCriteriaChecker;
    @Inject ConfigurationChangeRepository configurationChangeRepository;
    @Inject Caller caller;
    @Inject Clock clock;

    /** In the caller's own order; what was never placed comes last, by its name. */
    @TransactionAttribute(SUPPORTS)
    public List<SavedViewDetails> mine() {
        Long start = start();
        return seen().stream().map(one -> sheet(one, true, start)).toList();
    }

    /** Those shared by others that do not reach the caller: for leaders, who look after them. */
    @RolesAllowed({ADMINISTRADOR, OPERACIONES})
    @TransactionAttribute(SUPPORTS)
    public Slice<SavedViewDetails> others(long above, int size) {
        Set<Long> seen = seen().stream().map(one -> one.view().getId()).collect(Collectors.toSet());
        List<SavedViewDetails> rows =
                em.createNamedQuery(SavedView.SHARED, Object[].class)
                        .setParameter("own", ViewAudience.PRIVADA)
                        .setParameter("above", above)
                        .setMaxResults(size + seen.size() + 1)
                        .getResultStream()
                        .map(SavedViewService::found)
                        .filter(one -> !seen.contains(one.view().getId()))
                        .map(one -> sheet(one, false, null))
                        .limit(size + 1L)
                        .toList();
        return Slice.of(rows, size);
    }

    /** One the caller may open, or nothing is found. */
    @TransactionAttribute(SUPPORTS)
    public SavedViewDetails get(long id) {
        SavedView view = em.find(SavedView.class, id);
        if (view == null || !isSeen(view) && !isEditable(view)) {
            throw new NotFoundException();
        }
        Account owner = em.find(Account.class, view.getOwner());
        return sheet(
                new Found(view, owner.getDisplayName(), owner.getState(), null),
                isSeen(view),
                start());
    }

    /** What the caller may share with: all areas and roles for leaders, else the own areas. */
    @TransactionAttribute(SUPPORTS)
    public Set<String> shareableAreas(@NotNull Collection<String> all) {
        return isLeader()
                ? Set.copyOf(all)
                : all.stream().filter(caller.areas()::contains).collect(Collectors.toSet());
    }

    @TransactionAttribute(SUPPORTS)
    public List<String> shareableRoles() {
        return isLeader() ? SHAREABLE : List.of();
    }

    /** Keeps a list by a name; its id. */
    public long save(
            @NotNull ViewPage page,
            @NotNull ListCriteria terms,
            @NotNull @Valid SavedViewContent text) {
        listCriteriaChecker.require(terms);
        requirePlain(text);
        requireShareable(text);
        long me = caller.requireId();
        requireRoom(me);
        SavedView view = new SavedView(page, terms, text, me, clock.instant());
        em.persist(view);
        flush(view);
        log(view, ConfigurationFields.NONE, fields(view));
        return view.getId();
    }

    /** Another name, or others who find it. */
    public void change(@NotNull SavedViewRef ref, @NotNull @Valid SavedViewContent text) {
        SavedView view = editable(ref);
        requirePlain(text);
        boolean moved =
                view.getAudience() != text.audience()
                        || text.code() != null && !text.code().equals(view.getAudienceCode());
        if (moved) {
            requireShareable(text);
        }
        ConfigurationFields before = fields(view);
        view.become(text, clock.instant());
        flush(view);
        log(view, before, fields(view));
    }

    /** The same name for another list. */
    public void refine(@NotNull SavedViewRef ref, @NotNull ListCriteria terms) {
        SavedView view = editable(ref);
        listCriteriaChecker.require(terms);
        ConfigurationFields before = fields(view);
        view.become(terms, clock.instant());
        flush(view);
        log(view, before, fields(view));
    }

    public void delete(@NotNull SavedViewRef ref) {
        SavedView view = editable(ref);
        ConfigurationFields before = fields(view);
        em.createNamedQuery(SavedViewPlace.DELETE_OF_VIEW)
                .setParameter("view", view.getId())
                .executeUpdate();
        em.createNamedQuery(StaffPreference.FORGET_VIEW)
                .setParameter("view", view.getId())
                .executeUpdate();
        RequestCache.end(); // a statement calls no KeptEntityListener
        em.remove(view);
        flush(view);
        log(view, before, ConfigurationFields.NONE);
    }

    /** A leader looks after a shared view from now on, for instance when its owner has left. */
    @RolesAllowed({ADMINISTRADOR, OPERACIONES})
    public void adopt(@NotNull SavedViewRef ref) {
        SavedView view = editable(ref);
        long me = caller.requireId();
        if (view.getOwner() == me) {
            return;
        }
        requireRoom(me);
        ConfigurationFields before = fields(view);
        view.passTo(me, clock.instant());
        flush(view);
        log(view, before, fields(view));
    }

    /** One place up or down among the caller's views; no further than the end. */
    public void move(long id, boolean up) {
        List<Long> order = new ArrayList<>(seen().stream().map(one -> one.view().getId()).toList());
        int at = order.indexOf(id);
        if (at < 0) {
            throw new NotFoundException();
        }
        int to = up ? at - 1 : at + 1;
        if (to < 0 || to >= order.size()) {
            return;
        }
        Collections.swap(order, at, to);
        long me = caller.requireId();
        for (int i = 0; i < order.size(); i++) {
            place(me, order.get(i), i);
        }
        em.flush();
    }

    private void place(long me, long view, int place) {
        SavedViewPlace known = em.find(SavedViewPlace.class, new SavedViewPlaceId(me, view));
        if (known == null) {
            em.persist(new SavedViewPlace(me, view, place));
        } else {
            known.moveTo(place);
        }
    }

    /**
     * The caller's inbox opens with it.
     *
     * @param id null for the pile of one's role
     */
    public void startWith(Long id) {
        if (id != null) {
            SavedView view = em.find(SavedView.class, id);
            if (view == null || !isSeen(view) || view.getPage() != ViewPage.BANDEJA) {
                throw new NotFoundException();
            }
        }
        staffPreferenceRepository.toChange().startWith(id);
    }

    private Long start() {
        return staffPreferenceRepository.mine().map(StaffPreference::getStartView).orElse(null);
    }

    private List<Found> seen() {
        return em.createNamedQuery(SavedView.SEEN_BY, Object[].class)
                .setParameter("me", caller.requireId())
                .setParameter("area", ViewAudience.AREA)
                .setParameter("areas", orNobody(areas()))
                .setParameter("role", ViewAudience.ROL)
                .setParameter("roles", orNobody(caller.roles()))
                .getResultStream()
                .map(SavedViewService::found)
                .sorted(
                        Comparator.comparing(
                                        Found::place,
                                        Comparator.nullsLast(Comparator.naturalOrder()))
                                .thenComparing(one -> one.view().getName())
                                .thenComparing(one -> one.view().getId()))
                .toList();
    }

    private static Found found(Object[] row) {
        return new Found(
                (SavedView) row[0],
                (String) row[1],
                (AccountState) row[2],
                row.length > 3 ? (Integer) row[3] : null);
    }

    private Set<String> areas() {
        return caller.has(AREA) ? caller.areas() : Set.of();
    }

    private static Collection<String> orNobody(Collection<String> codes) {
        return codes.isEmpty() ? List.of(NOBODY) : codes;
    }

    private SavedViewDetails sheet(Found found, boolean seen, Long start) {
        SavedView view = found.view();
        boolean own = view.getOwner() == caller.requireId();
        return new SavedViewDetails(
                view.getId(),
                view.getVersion(),
                view.getPage(),
                view.getName(),
                view.getTerms(),
                view.getAudience(),
                view.getAudienceCode(),
                own ? null : found.owner(),
                found.state() != AccountState.ACTIVA,
                isEditable(view),
                seen,
                view.getId().equals(start),
                listCriteriaChecker.retired(view.getTerms()));
    }

    private boolean isSeen(SavedView view) {
        return view.getOwner() == caller.requireId()
                || view.getAudience() == ViewAudience.AREA
                        && areas().contains(view.getAudienceCode())
                || view.getAudience() == ViewAudience.ROL
                        && caller.roles().contains(view.getAudienceCode());
    }

    private boolean isEditable(SavedView view) {
        return view.getOwner() == caller.requireId() || view.isShared() && isLeader();
    }

    private boolean isLeader() {
        return caller.isLeader();
    }

    private SavedView editable(SavedViewRef ref) {
        SavedView view = em.find(SavedView.class, ref.id());
        if (view == null || !isEditable(view)) {
            throw new NotFoundException();
        }
        if (view.getVersion() != ref.version()) {
            throw new NotAllowedException("view.stale", view.getName());
        }
        return view;
    }

    private static void requirePlain(SavedViewContent text) {
        if (!text.isPlain()) {
            throw new NotAllowedException("view.name.odd");
        }
    }

    private void requireShareable(SavedViewContent text) {
        boolean fits =
                switch (text.audience()) {
                    case PRIVADA -> true;
                    case AREA ->
                            !shareableAreas(List.of(text.code())).isEmpty()
                                    && listCriteriaChecker.isArea(text.code());
                    case ROL -> shareableRoles().contains(text.code());
                };
        if (!fits) {
            throw new NotAllowedException("view.audience");
        }
    }

    private void requireRoom(long account) {
        long owned =
                em.createNamedQuery(SavedView.OWNED, Long.class)
                        .setParameter("owner", account)
                        .getSingleResult();
        if (owned >= MOST) {
            throw new NotAllowedException("view.full", MOST);
        }
    }

    private void flush(SavedView view) {
        try {
            em.flush();
        } catch (OptimisticLockException e) {
            throw new NotAllowedException("view.stale", view.getName());
        } catch (PersistenceException e) {
            throw new NotAllowedException("view.name.taken", view.getName());
        }
    }

    /** Only what others see is part of the configuration's history. */
    private void log(SavedView view, ConfigurationFields before, ConfigurationFields after) {
        configurationChangeRepository.changed(
                new ConfigurationSubject(
                        ConfigurationKind.VISTA, view.getId().toString(), view.getName()),
                before,
                after);
    }

    private String sharedWith(SavedView view) {
        return view.getAudience() == ViewAudience.ROL
                ? "{role." + view.getAudienceCode() + "}"
                : listCriteriaChecker.area(view.getAudienceCode());
    }

    private ConfigurationFields fields(SavedView view) {
        if (!view.isShared()) {
            return ConfigurationFields.NONE;
        }
        return ConfigurationFields.NONE
                .field("name", view.getName())
                .field("sharedWith", sharedWith(view))
                .field("filters", listCriteriaChecker.labels(view.getTerms()))
                .field("owner", em.find(Account.class, view.getOwner()).getDisplayName());
    }
}
