package cl.soser.canal.attachment;

import static jakarta.ejb.TransactionAttributeType.MANDATORY;
import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.Role;
import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.attachment.FileStore.Content;
import cl.soser.canal.attachment.inspection.CleanedImage;
import cl.soser.canal.attachment.inspection.DisplayName;
import cl.soser.canal.attachment.inspection.FileInspector;
import cl.soser.canal.attachment.inspection.FileType;
import cl.soser.canal.attachment.inspection.Sha256;
import cl.soser.canal.attachment.inspection.UploadSpool;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.OpenToAll;
import cl.soser.canal.shared.health.OutageReason;
import cl.soser.canal.shared.privacy.PersonalData;
import cl.soser.canal.shared.request.ForeignObjects;
import cl.soser.canal.shared.setting.SettingDefinition;
import cl.soser.canal.shared.setting.SettingRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Receives files, passes them to their owner and opens them for download. A caller may read a file
 * if the caller holds the token of its basket, sent the file, or may read its owner as {@link
 * AttachmentAccess} decides.
 */
@Stateless
public class AttachmentService {

    /** Of one file; the procedure's photographs and letters stay far below. */
    public static final long MOST_BYTES = 15L * 1024 * 1024;

    /** Of one video, which families send of what they see. */
    public static final long MOST_VIDEO_BYTES = 50L * 1024 * 1024;

    /** Videos of one basket, so that a stranger cannot fill the disk with a few requests. */
    private static final int MOST_VIDEOS = 3;

    /** Files of one basket, and of one ticket, message or answer. */
    public static final int MOST_FILES = Basket.PLACES;

    /** Of one citizen in a day. Staff enter others' requests. */
    private static final long DAILY_BYTES = 1024L * 1024 * 1024;

    private static final String BASKET =
            "Files are sent before signing in; the basket's token is the right.";
    private static final String OWNER =
            "Files may be read without an account: by the basket's token, or as the owner's gate says.";

    private static final Logger LOG = Logger.getLogger(AttachmentService.class.getName());

    @PersistenceContext EntityManager em;
    @Inject Caller caller;
    @Inject ForeignObjects foreignObjects;
    @Inject Clock clock;
    @Inject StrangersRation strangersRation;
    @Inject SettingRepository settingRepository;
    @Inject FileInspector fileInspector;
    @Inject FileStore store;
    @Inject StoredFileWorker storedFileWorker;
    @Inject BasketWorker basketWorker;
    @Inject @Any Instance<AttachmentAccess> gates;

    // Receiving

    /**
     * Checks a file, keeps its contents and puts it in a basket. No transaction is held meanwhile;
     * the row is the last thing written, so there is never one without its content.
     */
    @PermitAll
    @OpenToAll(BASKET)
    @TransactionAttribute(NOT_SUPPORTED)
    public AttachmentRow receive(String basketToken, UploadedFile file) {
        Basket basket = Basket.of(basketToken);
        refuseFull(basket);
        return receive(basket, file, false);
    }

    /**
     * The same for a file that may be in the basket already because the answer to its sender was
     * lost: the same bytes are there once.
     */
    @PermitAll
    @OpenToAll(BASKET)
    @TransactionAttribute(NOT_SUPPORTED)
    public AttachmentRow receiveOnce(String basketToken, UploadedFile file) {
        return receive(Basket.of(basketToken), file, true);
    }

    private AttachmentRow receive(Basket basket, UploadedFile file, boolean once) {
        var counted = new StrangersRation.Counted();
        refuseOverQuota(counted);
        try {
            return receive(basket, file, once, counted);
        } catch (IOException e) {
            LOG.log(Level.SEVERE, "a file could not be kept", e);
            strangersRation.giveBack(counted);
            throw new NotAllowedException("file.notNow");
        } catch (EJBException failed) {
            if (OutageReason.of(failed).isPresent()) {
                strangersRation.giveBack(counted);
            }
            throw failed;
        }
    }

    /**
     * @throws IOException our disk takes nothing
     */
    private AttachmentRow receive(
            Basket basket, UploadedFile file, boolean once, StrangersRation.Counted counted)
            throws IOException {
        String name = DisplayName.of(file.name());
        long most = FileType.isNamedAsVideo(name) ? MOST_VIDEO_BYTES : MOST_BYTES;
        try (UploadSpool spool = UploadSpool.of(file.bytes(), most)) {
            if (once) {
                Optional<AttachmentRow> before = basketWorker.same(basket, spool.sha256());
                if (before.isPresent()) {
                    strangersRation.giveBack(counted);
                    return before.get();
                }
                refuseFull(basket);
            }
            FileInspector.Checked checked = check(spool, name, file);
            refuseBeyond(checked.type(), spool.size(), basket);
            if (caller.id().isEmpty()) {
                strangersRation.passSize(counted, spool.size());
            }
            CheckedFile received = keep(spool, name, file, checked);
            Long account = caller.id().orElse(null);
            return insist(
                    () ->
                            once
                                    ? basketWorker.placeOnce(received, basket, account)
                                    : basketWorker.place(received, basket, account));
        }
    }

    /** A file that cannot be read to its end may be made so, and counts. */
    private FileInspector.Checked check(UploadSpool spool, String name, UploadedFile file) {
        try {
            return fileInspector.check(spool, name, file.declaredType());
        } catch (IOException e) {
            LOG.log(Level.SEVERE, "a file could not be inspected", e);
            throw new NotAllowedException("file.notNow");
        }
    }

    private CheckedFile keep(
            UploadSpool spool, String name, UploadedFile file, FileInspector.Checked checked)
            throws IOException {
        String shown =
                DisplayName.extension(name).isEmpty()
                        ? DisplayName.withExtension(name, checked.type().extension())
                        : name;
        var original = new Content(spool.sha256(), spool.size());
        CleanedImage pictures = checked.pictures();
        CheckedFile received =
                new CheckedFile(
                        shown,
                        checked.type(),
                        file.channel(),
                        original,
                        pictures == null ? null : content(pictures.copy()),
                        pictures == null ? null : pictures.copyType(),
                        pictures == null ? null : content(pictures.thumbnail()),
                        checked.evidence());
        write(original, spool::open);
        if (!checked.scanned()) {
            storedFileWorker.quarantine(original.sha256());
        }
        if (pictures != null) {
            write(received.copy(), () -> new ByteArrayInputStream(pictures.copy()));
            write(received.thumbnail(), () -> new ByteArrayInputStream(pictures.thumbnail()));
        }
        return received;
    }

    private void write(Content content, Source source) throws IOException {
        insist(
                () -> {
                    storedFileWorker.announce(content);
                    return content;
                });
        if (!store.exists(content.sha256())) {
            try (InputStream in = source.open()) {
                if (!store.put(in).equals(content)) {
                    throw new IOException("the store kept something else");
                }
            }
        }
    }

    private static Content content(byte[] bytes) {
        return new Content(Sha256.of(bytes), bytes.length);
    }

    /** Two uploads at one moment may want the same row; the loser takes the next free one. */
    private static <T> T insist(Supplier<T> step) {
        for (int tries = 1; ; tries++) {
            try {
                return step.get();
            } catch (EJBException collided) {
                if (tries > MOST_FILES) {
                    throw collided;
                }
            }
        }
    }

    private void refuseFull(Basket basket) {
        if (in(basket).size() >= MOST_FILES) {
            throw new NotAllowedException("file.tooMany", MOST_FILES);
        }
    }

    /** What is no video in truth keeps the usual limit. */
    private void refuseBeyond(FileType type, long size, Basket basket) {
        if (!type.isVideo() && size > MOST_BYTES) {
            throw new NotAllowedException("file.tooBig", MOST_BYTES / (1024 * 1024));
        }
        if (type.isVideo()
                && in(basket).stream().filter(one -> one.getType().isVideo()).count()
                        >= MOST_VIDEOS) {
            throw new NotAllowedException("file.tooManyVideos", MOST_VIDEOS);
        }
    }

    private void refuseOverQuota(StrangersRation.Counted counted) {
        Long account = caller.id().orElse(null);
        if (account == null) {
            strangersRation.passFile(counted);
            return;
        }
        if (Role.OF_STAFF.stream().anyMatch(caller::has)) {
            return;
        }
        Object[] sent =
                em.createNamedQuery(Attachment.SENT_SINCE, Object[].class)
                        .setParameter("account", account)
                        .setParameter("since", clock.instant().minus(Duration.ofDays(1)))
                        .getSingleResult();
        long bytes = sent[1] == null ? 0 : ((Number) sent[1]).longValue();
        if (((Number) sent[0]).longValue() >= settingRepository.whole(SettingDefinition.FILES_A_DAY)
                || bytes >= DAILY_BYTES) {
            throw new NotAllowedException("file.quota");
        }
    }

    // The basket

    /** What waits in a basket, in the order it was put there. */
    @PermitAll
    @OpenToAll(BASKET)
    @TransactionAttribute(SUPPORTS)
    public List<AttachmentRow> basket(String basketToken) {
        return in(Basket.of(basketToken)).stream().map(Attachment::row).toList();
    }

    /**
     * What the one file in a basket is, as it was sent: the SHA-256 of it, in hex.
     *
     * @throws NotFoundException there is no file in it, or more than one
     */
    @TransactionAttribute(MANDATORY)
    public String onlyHashIn(String basketToken) {
        List<Attachment> waiting = in(Basket.of(basketToken));
        if (waiting.size() != 1) {
            throw new NotFoundException();
        }
        return waiting.get(0).getOriginalSha256();
    }

    /** Takes a file out of the basket; one that is filed stays. */
    @PermitAll
    @OpenToAll(BASKET)
    public void remove(String basketToken, String publicId) {
        Attachment attachment = find(publicId);
        if (!attachment.isWaiting() || !isSenders(attachment, Basket.of(basketToken))) {
            throw new NotFoundException();
        }
        drop(attachment);
    }

    /**
     * Gives the whole basket to its owner, in the transaction that makes or changes the owner: both
     * happen or neither. Doing it again moves nothing.
     *
     * @return how many files moved
     */
    @TransactionAttribute(MANDATORY)
    public int adopt(String basketToken, OwnerKind kind, long ownerId) {
        if (basketToken == null) {
            return 0;
        }
        int moved =
                em.createNamedQuery(Attachment.ADOPT)
                        .setParameter("kind", kind)
                        .setParameter("id", ownerId)
                        .setParameter("basket", Basket.of(basketToken).hash())
                        .executeUpdate();
        if (moved > 0 && count(kind, ownerId) > MOST_FILES) {
            throw new NotAllowedException("file.tooMany", MOST_FILES);
        }
        return moved;
    }

    // The owner's files

    /**
     * The files of several owners in one query. Callers must have checked that those owners may be
     * read.
     */
    @PermitAll
    @OpenToAll(
            "It names files of owners that the caller has read; reading a file is decided apart.")
    @TransactionAttribute(SUPPORTS)
    public List<AttachmentRow> of(OwnerKind kind, Collection<Long> ownerIds) {
        return rows(kind, ownerIds).stream().map(Attachment::row).toList();
    }

    /**
     * Takes a file away from an owner that is still a draft; the owner's feature has made sure that
     * the caller may.
     */
    @TransactionAttribute(MANDATORY)
    public void detach(OwnerKind kind, long ownerId, String publicId) {
        Attachment attachment = find(publicId);
        if (!attachment.belongsTo(kind, ownerId)) {
            throw new NotFoundException();
        }
        drop(attachment);
    }

    /**
     * The same files for another owner of that kind, each under an address of its own; callers must
     * have checked that this owner's readers may read them.
     */
    @TransactionAttribute(MANDATORY)
    public void repeat(OwnerKind kind, long fromOwner, long toOwner) {
        for (Attachment attachment : rows(kind, List.of(fromOwner))) {
            em.persist(new Attachment(attachment, toOwner));
            storedFileWorker.use(attachment.hashes());
        }
    }

    // Giving out

    /** The file as everyone entitled may have it: an image redrawn, a document as it came. */
    @PermitAll
    @OpenToAll(OWNER)
    @TransactionAttribute(SUPPORTS)
    public FileDownload copy(String publicId, String basketToken, String pass) {
        Attachment attachment = readable(publicId, basketToken, pass);
        if (attachment.getCopySha256() != null) {
            FileType type = attachment.getCopyType();
            String name = DisplayName.withExtension(attachment.getName(), type.extension());
            return download(attachment.getCopySha256(), name, type, true);
        }
        if (!attachment.row().isForEveryone()) {
            throw new NotFoundException();
        }
        return original(attachment);
    }

    @PermitAll
    @OpenToAll(OWNER)
    @TransactionAttribute(SUPPORTS)
    public FileDownload thumbnail(String publicId, String basketToken, String pass) {
        Attachment attachment = readable(publicId, basketToken, pass);
        if (attachment.getThumbnailSha256() == null) {
            throw new NotFoundException();
        }
        String name = DisplayName.withExtension(attachment.getName(), FileType.JPEG.extension());
        return download(attachment.getThumbnailSha256(), name, FileType.JPEG, true);
    }

    /** The file exactly as it was sent, hidden data and all: evidence, for staff. */
    @PersonalData(object = "ARCHIVO")
    @RolesAllowed({Role.OPERADOR, Role.ADMINISTRADOR, Role.AREA, Role.OPERACIONES, Role.DATOS})
    @TransactionAttribute(SUPPORTS)
    public FileDownload original(String publicId) {
        return original(readable(publicId, null, null));
    }

    private FileDownload original(Attachment attachment) {
        return download(
                attachment.getOriginalSha256(), attachment.getName(), attachment.getType(), false);
    }

    private FileDownload download(String sha256, String name, FileType type, boolean inline) {
        StoredFile file = em.find(StoredFile.class, sha256);
        file.refuseUnsafe();
        try {
            return new FileDownload(name, type, file.getSize(), sha256, inline, store.open(sha256));
        } catch (IOException e) {
            LOG.log(Level.SEVERE, "a content is missing or cannot be read: " + sha256, e);
            throw new NotAllowedException("file.unavailable");
        }
    }

    private Attachment readable(String publicId, String basketToken, String pass) {
        Attachment attachment = find(publicId);
        boolean may =
                attachment.isWaiting()
                        ? isSenders(attachment, Basket.of(basketToken))
                        : mayRead(attachment, pass);
        if (!may) {
            throw foreignObjects.of("ARCHIVO", attachment.getId(), publicId);
        }
        if (attachment.isErased()) {
            throw new NotAllowedException("file.erased");
        }
        return attachment;
    }

    private boolean isSenders(Attachment attachment, Basket basket) {
        return attachment.isSentBy(caller.id().orElse(null), basket);
    }

    private boolean mayRead(Attachment attachment, String pass) {
        OwnerKind kind = attachment.getOwnerKind();
        return gates.stream()
                .anyMatch(
                        gate ->
                                gate.opens(kind)
                                        && gate.mayRead(kind, attachment.getOwnerId(), pass));
    }

    private void drop(Attachment attachment) {
        em.remove(attachment);
        em.flush();
        storedFileWorker.release(attachment.hashes());
    }

    private Attachment find(String publicId) {
        return em.createNamedQuery(Attachment.BY_PUBLIC_ID, Attachment.class)
                .setParameter("publicId", publicId)
                .getResultStream()
                .findAny()
                .orElseThrow(NotFoundException::new);
    }

    private List<Attachment> in(Basket basket) {
        return basket == null
                ? List.of()
                : em.createNamedQuery(Attachment.OF_BASKET, Attachment.class)
                        .setParameter("basket", basket.hash())
                        .getResultList();
    }

    private List<Attachment> rows(OwnerKind kind, Collection<Long> ownerIds) {
        return ownerIds.isEmpty()
                ? List.of()
                : em.createNamedQuery(Attachment.OF_OWNERS, Attachment.class)
                        .setParameter("kind", kind)
                        .setParameter("ids", ownerIds)
                        .getResultList();
    }

    private long count(OwnerKind kind, long ownerId) {
        return em.createNamedQuery(Attachment.COUNT_OF_OWNER, Long.class)
                .setParameter("kind", kind)
                .setParameter("id", ownerId)
                .getSingleResult();
    }

    private interface Source {
        InputStream open() throws IOException;
    }
}
