package cl.soser.canal.paper.photo;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import cl.soser.canal.attachment.AttachmentService;
import cl.soser.canal.attachment.UploadedFile;
import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.directory.School;
import cl.soser.canal.paper.Folio;
import cl.soser.canal.paper.print.FilledPaperSheet;
import cl.soser.canal.paper.print.FilledPaperSheetRenderer;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Photographs of filled sheets, sent from a school by whoever is signed in. */
@Stateless
@PermitAll
public class SentPhotos {

    @Inject AttachmentService attachmentService;
    @Inject PaperPhotoIntakeService paperPhotoIntakeService;
    @Inject FilledPaperSheetRenderer pictures;
    @EJB SentPhotos self;

    /** The folios from that one on, one sheet or two. */
    @TransactionAttribute(NOT_SUPPORTED)
    public long send(
            School school,
            long folio,
            List<FilledPaperSheet> sheets,
            FilledPaperSheetRenderer.Shot shot,
            Instant taken) {
        long seed = UUID.randomUUID().getLeastSignificantBits();
        return send(
                school,
                pictures.photograph(school, new Folio(folio), sheets, shot, seed),
                "hoja.jpg",
                taken,
                null);
    }

    @TransactionAttribute(NOT_SUPPORTED)
    public long send(School school, byte[] image, String name, Instant taken, Long replaces) {
        String basket = UUID.randomUUID().toString().replace("-", "") + "-basket-of-a-phone";
        attachmentService.receive(
                basket,
                new UploadedFile(name, null, Channel.PAPEL, new ByteArrayInputStream(image)));
        return self.deliver(
                new SendPhotoCommand(
                        UUID.randomUUID().toString(),
                        school.getId(),
                        basket,
                        null,
                        taken,
                        replaces));
    }

    public long deliver(SendPhotoCommand photo) {
        return paperPhotoIntakeService.receive(photo).getId();
    }

    public void withdraw(long photo, int version) {
        paperPhotoIntakeService.withdraw(photo, version);
    }
}
