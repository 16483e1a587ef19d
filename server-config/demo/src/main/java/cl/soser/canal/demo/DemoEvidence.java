package cl.soser.canal.demo;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;
import static java.nio.charset.StandardCharsets.UTF_8;

import cl.soser.canal.attachment.AttachmentService;
import cl.soser.canal.attachment.UploadedFile;
import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.shared.SecretTokens;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;

/** What shows that the demonstration's activities got to their schools; some still lack it. */
@Stateless
@TransactionAttribute(NOT_SUPPORTED)
public class DemoEvidence {

    private static final int LACKING = 4;

    @Inject DemoActivities activities;
    @Inject AttachmentService attachmentService;

    public void live() {
        int n = 0;
        for (long visit : activities.visits()) {
            if (n++ % LACKING == 1) {
                continue;
            }
            String basket = SecretTokens.random();
            byte[] list = ("Lista de asistencia, " + (8 + n % 9) + " personas").getBytes(UTF_8);
            attachmentService.receive(
                    basket,
                    new UploadedFile(
                            "lista-de-asistencia.txt",
                            "text/plain",
                            Channel.WEB,
                            new ByteArrayInputStream(list)));
            activities.show(visit, basket);
        }
    }
}
