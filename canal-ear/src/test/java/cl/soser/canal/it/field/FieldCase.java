package cl.soser.canal.it.field;

import static org.junit.jupiter.api.Assertions.assertThrows;

import cl.soser.canal.account.KnownAccounts.Known;
import cl.soser.canal.account.Role;
import cl.soser.canal.attachment.AttachmentService;
import cl.soser.canal.attachment.UploadedFile;
import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.directory.PlacedSchools;
import cl.soser.canal.directory.School;
import cl.soser.canal.directory.SchoolStatus;
import cl.soser.canal.field.FieldReceipt;
import cl.soser.canal.field.FieldReportService;
import cl.soser.canal.field.FieldRow;
import cl.soser.canal.field.FieldSchoolService;
import cl.soser.canal.it.InContainer;
import cl.soser.canal.paper.photo.SendPhotoCommand;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.SecretTokens;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import javax.imageio.ImageIO;

/** What tests about the people in the field have in common. */
abstract class FieldCase extends InContainer {

    @Inject FieldReportService fieldReportService;
    @Inject FieldSchoolService fieldSchoolService;
    @Inject AttachmentService attachmentService;
    @Inject PlacedSchools placed;
    @Inject Clock clock;

    /** Somebody in the field whom no other test knows. */
    Known worker(String name) {
        return accounts.account(name + "@it.example", Set.of(Role.TERRENO), Set.of(), null);
    }

    School school(String code, String name) {
        School school = placed.integra(code, name);
        become(school, SchoolStatus.FUNCIONANDO);
        return school;
    }

    void become(School school, SchoolStatus status) {
        data.with(
                em ->
                        em.createQuery("UPDATE School s SET s.status = :status WHERE s.id = :id")
                                .setParameter("status", status)
                                .setParameter("id", school.getId())
                                .executeUpdate());
    }

    void assign(Known worker, School school) throws Exception {
        as(with(Role.ADMINISTRADOR), () -> fieldSchoolService.assign(worker.id(), school.getId()));
    }

    /** A picture nobody has sent before. */
    static byte[] picture() {
        try {
            var image = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
            for (int i = 0; i < 64 * 64; i++) {
                image.setRGB(i % 64, i / 64, ThreadLocalRandom.current().nextInt());
            }
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    String basket(byte[] picture, String name) {
        String basket = SecretTokens.random();
        attachmentService.receive(
                basket,
                new UploadedFile(name, null, Channel.PAPEL, new ByteArrayInputStream(picture)));
        return basket;
    }

    SendPhotoCommand photo(School school, Instant taken, byte[] picture) {
        return photo(UUID.randomUUID().toString(), school, taken, picture, null);
    }

    SendPhotoCommand photo(
            String key, School school, Instant taken, byte[] picture, Long replaces) {
        return new SendPhotoCommand(
                key, school.getId(), basket(picture, "hoja.png"), null, taken, replaces);
    }

    FieldReceipt send(Known worker, School school) throws Exception {
        return as(worker, () -> fieldReportService.send(photo(school, clock.instant(), picture())));
    }

    FieldRow row(Known worker, School school) throws Exception {
        return as(worker, () -> fieldReportService.schools(null, null, 100)).rows().stream()
                .filter(one -> one.school().id().equals(school.getId()))
                .findFirst()
                .orElseThrow();
    }

    long photos(School school) {
        return data.with(
                em ->
                        em.createQuery(
                                        "SELECT COUNT(p) FROM PaperPhoto p WHERE p.school.id = :id",
                                        Long.class)
                                .setParameter("id", school.getId())
                                .getSingleResult());
    }

    static String refusal(Callable<?> call) {
        return assertThrows(NotAllowedException.class, call::call).getMessage();
    }
}
