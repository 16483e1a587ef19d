package cl.soser.canal.directory;

import cl.soser.canal.account.Role;
import cl.soser.canal.shared.CompressedFile;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.SecretTokens;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Brings the directory up to date from a published file, in two steps so that a person sees what
 * will happen first. A file is the whole truth about the schemes it lists: what it no longer names
 * is closed, never deleted, unless a person added it by hand ({@link SchoolService}). Applying the
 * same file again changes nothing.
 */
@Stateless
@RolesAllowed({Role.ADMINISTRADOR, Role.TI})
public class DirectoryImportService {

    /** The official file of 2025 has 3 MB. */
    public static final int LARGEST_FILE = 20 * 1024 * 1024;

    private static final Duration PREVIEW_LASTS = Duration.ofHours(1);
    private static final int LINES_SHOWN = 50;
    private static final int LONGEST_FILE_NAME = 200;

    @PersistenceContext EntityManager em;
    @Inject Clock clock;
    @Resource SessionContext session;

    /**
     * Reads a file and says what it would change; nothing of the directory is touched.
     *
     * @throws NotAllowedException when it is too large or no directory at all
     */
    public DirectoryPreview preview(@NotNull String fileName, @NotNull InputStream file) {
        byte[] content = read(file);
        DirectoryDifference difference =
                difference(SchoolFileParser.read(content, names(comunas())));
        em.createNamedQuery(DirectoryUpload.FORGET)
                .setParameter("before", clock.instant().minus(PREVIEW_LASTS))
                .executeUpdate();
        DirectoryUpload upload =
                new DirectoryUpload(
                        shortened(fileName),
                        SecretTokens.hash(new String(content, StandardCharsets.ISO_8859_1)),
                        CompressedFile.pack(content),
                        difference,
                        session.getCallerPrincipal().getName(),
                        clock.instant());
        em.persist(upload);
        return new DirectoryPreview(
                upload.getId(), shortened(fileName), difference.first(LINES_SHOWN));
    }

    /**
     * Does what the preview showed, all of it or nothing.
     *
     * @param closuresConfirmed that a person accepts an alarming number of closures
     * @throws NotAllowedException when it was applied already, is older than an hour, or the
     *     directory has changed since, so that it would do something else than was shown
     */
    public DirectoryImportReport apply(@NotNull Long uploadId, boolean closuresConfirmed) {
        DirectoryUpload upload =
                em.find(DirectoryUpload.class, uploadId, LockModeType.PESSIMISTIC_WRITE);
        if (upload == null) {
            throw new NotFoundException();
        }
        if (upload.isApplied()) {
            throw new NotAllowedException("directory.import.applied");
        }
        if (upload.isOlderThan(clock.instant().minus(PREVIEW_LASTS))) {
            throw new NotAllowedException("directory.import.expired");
        }
        Map<String, Comuna> comunas = comunas();
        SchoolFileParser file =
                SchoolFileParser.read(CompressedFile.unpack(upload.content()), names(comunas));
        Map<String, School> schools = schools(file.schemes());
        DirectoryDifference difference = DirectoryDifference.between(judged(schools, file), file);
        if (!upload.foresaw(difference)) {
            throw new NotAllowedException("directory.import.stale");
        }
        if (difference.isAlarming() && !closuresConfirmed) {
            throw new NotAllowedException(
                    "directory.import.manyClosures", difference.closedCount());
        }
        change(file, schools, comunas);
        upload.applied(clock.instant());
        return upload.report();
    }

    /** The files applied, the latest first. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<DirectoryImportReport> history(int limit) {
        return em.createNamedQuery(DirectoryUpload.APPLIED, DirectoryImportReport.class)
                .setMaxResults(limit)
                .getResultList();
    }

    private DirectoryDifference difference(SchoolFileParser file) {
        return DirectoryDifference.between(judged(schools(file.schemes()), file), file);
    }

    /** Those the file speaks about: one added by hand waits until a file names it. */
    private static List<SchoolFacts> judged(Map<String, School> schools, SchoolFileParser file) {
        return schools.entrySet().stream()
                .filter(
                        one ->
                                !one.getValue().isByHand()
                                        || file.mentioned().contains(one.getKey()))
                .map(one -> one.getValue().facts())
                .toList();
    }

    private void change(
            SchoolFileParser file, Map<String, School> schools, Map<String, Comuna> comunas) {
        for (SchoolFacts facts : file.schools()) {
            School school = schools.get(SchoolFileParser.key(facts.scheme(), facts.code()));
            Comuna comuna = comunas.get(facts.comunaCode());
            if (school == null) {
                em.persist(
                        new School(
                                facts,
                                comuna,
                                em.getReference(
                                        Institution.class, facts.scheme().institutionCode())));
            } else if (school.isByHand() || !school.facts().equals(facts)) {
                school.update(facts, comuna);
            }
        }
        schools.forEach(
                (key, school) -> {
                    if (!school.isByHand() && !file.mentioned().contains(key)) {
                        school.close();
                    }
                });
    }

    private Map<String, Comuna> comunas() {
        return em.createNamedQuery(Comuna.ALL, Comuna.class)
                .getResultStream()
                .collect(Collectors.toMap(Comuna::getCode, Function.identity()));
    }

    private static Map<String, String> names(Map<String, Comuna> comunas) {
        return comunas.values().stream()
                .collect(Collectors.toMap(Comuna::getCode, Comuna::getName));
    }

    private Map<String, School> schools(Set<SchoolScheme> schemes) {
        return em.createNamedQuery(School.ALL_OF, School.class)
                .setParameter("schemes", schemes)
                .getResultStream()
                .collect(
                        Collectors.toMap(
                                school ->
                                        SchoolFileParser.key(school.getScheme(), school.getCode()),
                                Function.identity()));
    }

    private static byte[] read(InputStream file) {
        try {
            byte[] content = file.readNBytes(LARGEST_FILE + 1);
            if (content.length > LARGEST_FILE) {
                throw new NotAllowedException(
                        "directory.file.tooLarge", LARGEST_FILE / (1024 * 1024));
            }
            return content;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String shortened(String fileName) {
        return fileName.length() <= LONGEST_FILE_NAME
                ? fileName
                : fileName.substring(0, LONGEST_FILE_NAME);
    }
}
