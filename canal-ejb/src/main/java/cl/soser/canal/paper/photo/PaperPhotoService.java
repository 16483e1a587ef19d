package cl.soser.canal.paper.photo;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.Account;
import cl.soser.canal.account.Role;
import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.attachment.AttachmentService;
import cl.soser.canal.attachment.OwnerKind;
import cl.soser.canal.directory.School;
import cl.soser.canal.paper.Folio;
import cl.soser.canal.shared.Cursor;
import cl.soser.canal.shared.Keyset;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.shared.privacy.PersonalData;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The photographs of sheets, for transcribers. */
@Stateless
@RolesAllowed({Role.OPERADOR, Role.ADMINISTRADOR})
@TransactionAttribute(SUPPORTS)
public class PaperPhotoService {

    /**
     * A page reports its presence every 20 seconds; after a minute of silence the person counts as
     * gone.
     */
    private static final Duration SILENCE = Duration.ofMinutes(1);

    private static final int LOOKED_AT = 20;

    @PersistenceContext EntityManager em;
    @Inject PhotoReadingWorker photoReadingWorker;
    @Inject PaperPhotoAttachmentAccess paperPhotoAttachmentAccess;
    @Inject AttachmentService attachmentService;
    @Inject Caller caller;
    @Inject Clock clock;

    /** Those in a state: what waits by age, the oldest first; the rest the newest first. */
    public Slice<PaperPhotoRow> page(
            @NotNull PhotoState state, Cursor<Instant> after, @Min(1) @Max(Slice.MOST) int size) {
        CriteriaBuilder cb = em.getCriteriaBuilder();
        CriteriaQuery<PaperPhoto> query = cb.createQuery(PaperPhoto.class);
        Root<PaperPhoto> photo = query.from(PaperPhoto.class);
        photo.fetch(PaperPhoto_.school);
        Keyset<Instant> keys =
                new Keyset<>(
                        photo.get(PaperPhoto_.receivedAt),
                        photo.get(PaperPhoto_.id),
                        state == PhotoState.ESPERA);
        return keys.page(
                        em,
                        query,
                        List.of(cb.equal(photo.get(PaperPhoto_.state), state)),
                        after,
                        size)
                .map(this::rows);
    }

    /** How many wait. */
    public long waiting() {
        return em.createNamedQuery(PaperPhoto.COUNT, Long.class)
                .setParameter("state", PhotoState.ESPERA)
                .getSingleResult();
    }

    /** The oldest one that waits and is on no other screen. */
    public Optional<Long> next(Long butNot) {
        return page(PhotoState.ESPERA, null, LOOKED_AT).rows().stream()
                .filter(row -> row.others().isEmpty() && !Long.valueOf(row.id()).equals(butNot))
                .map(PaperPhotoRow::id)
                .findFirst();
    }

    /** One photograph; its QRs are read now if nothing read them before. */
    @PersonalData(object = "FOTO")
    @TransactionAttribute(NOT_SUPPORTED)
    public PaperPhotoDetails open(long id) {
        photoReadingWorker.readUnlessBusy(visible(id).getId());
        PaperPhoto photo = visible(id);
        School school = photo.getSchool();
        return new PaperPhotoDetails(
                rows(List.of(photo)).get(0),
                school.getId(),
                school.getStatus(),
                school.getInstitution().getCode(),
                school.getRegion().getShortName(),
                attachmentService.of(OwnerKind.SHEET, List.of(id)).stream()
                        .findFirst()
                        .orElseThrow(NotFoundException::new),
                name(photo.getSentBy()),
                photo.getState() == PhotoState.ESPERA ? null : name(photo.getChangedBy()));
    }

    /** Records that the caller has it open; returns its state and who else has it open. */
    @TransactionAttribute
    public PaperPhotoStatus look(long id) {
        PaperPhoto photo = visible(id);
        PaperPhotoRow row = rows(List.of(photo)).get(0);
        PaperPhotoStatus now =
                new PaperPhotoStatus(
                        row.others(),
                        photo.getState(),
                        row.folios().stream()
                                .filter(PhotographedFolio::isDone)
                                .map(folio -> folio.folio().format())
                                .toList());
        // Last, or two who look at the same moment wait for each other's mark and hold their own.
        markPresent(id);
        return now;
    }

    private void markPresent(long id) {
        var key = new PhotoPresence.PhotoPresenceId(id, caller.requireId());
        PhotoPresence mine = em.find(PhotoPresence.class, key);
        if (mine == null) {
            em.persist(new PhotoPresence(id, caller.requireId(), clock.instant()));
        } else {
            mine.seen(clock.instant());
        }
    }

    private PaperPhoto visible(long id) {
        PaperPhoto photo = em.find(PaperPhoto.class, id);
        if (photo == null || !paperPhotoAttachmentAccess.mayRead(OwnerKind.SHEET, id, null)) {
            throw new NotFoundException();
        }
        return photo;
    }

    private String name(Long account) {
        return Optional.ofNullable(account)
                .map(one -> em.find(Account.class, one))
                .map(Account::getDisplayName)
                .orElse("");
    }

    private List<PaperPhotoRow> rows(List<PaperPhoto> photos) {
        if (photos.isEmpty()) {
            return List.of();
        }
        List<Long> ids = photos.stream().map(PaperPhoto::getId).toList();
        Map<Long, List<PhotographedFolio>> folios = folios(ids);
        Map<Long, List<String>> others = others(ids);
        return photos.stream()
                .map(
                        photo ->
                                row(
                                        photo,
                                        folios.getOrDefault(photo.getId(), List.of()),
                                        others.getOrDefault(photo.getId(), List.of())))
                .toList();
    }

    private static PaperPhotoRow row(
            PaperPhoto photo, List<PhotographedFolio> folios, List<String> others) {
        School school = photo.getSchool();
        return new PaperPhotoRow(
                photo.getId(),
                school.getName(),
                school.getScheme(),
                school.getFullCode(),
                school.getComuna().getName(),
                photo.getPhotographedAt(),
                photo.getReceivedAt(),
                photo.getReadAt() != null,
                photo.getState(),
                photo.getChangedAt(),
                photo.getReason(),
                folios,
                others);
    }

    private Map<Long, List<PhotographedFolio>> folios(Collection<Long> photos) {
        Map<PaperSheetReadingId, String> numbers = new HashMap<>();
        em.createNamedQuery(Transcription.FOLIOS, Object[].class)
                .setParameter("photos", photos)
                .getResultStream()
                .forEach(
                        made ->
                                numbers.put(
                                        new PaperSheetReadingId(
                                                (Long) made[0], new Folio((Long) made[1])),
                                        (String) made[2]));
        return em.createNamedQuery(PaperSheetReading.OF_PHOTOS, PaperSheetReading.class)
                .setParameter("photos", photos)
                .getResultStream()
                .collect(
                        Collectors.groupingBy(
                                PaperSheetReading::photo,
                                Collectors.mapping(
                                        reading ->
                                                new PhotographedFolio(
                                                        reading.folio(),
                                                        reading.isByHand(),
                                                        reading.settledAs(),
                                                        numbers.get(reading.key())),
                                        Collectors.toList())));
    }

    private Map<Long, List<String>> others(Collection<Long> photos) {
        Instant since = clock.instant().minus(SILENCE);
        return em.createNamedQuery(PhotoPresence.OTHERS, Object[].class)
                .setParameter("photos", photos)
                .setParameter("me", caller.requireId())
                .setParameter("since", since)
                .getResultStream()
                .collect(
                        Collectors.groupingBy(
                                row -> (Long) row[0],
                                Collectors.mapping(row -> (String) row[1], Collectors.toList())));
    }
}
