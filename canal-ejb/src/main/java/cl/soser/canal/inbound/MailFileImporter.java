package cl.soser.canal.inbound;

import cl.soser.canal.attachment.AttachmentService;
import cl.soser.canal.attachment.UploadedFile;
import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.inbound.parsing.ParsedMailFile;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.SecretTokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Imports the files of a mail under the same rules as any other file, and says which were rejected.
 */
@ApplicationScoped
class MailFileImporter {

    static final String CUT = "file.tooBig";
    private static final Set<String> LATER = Set.of("file.busy", "file.notNow");

    @Inject AttachmentService attachmentService;

    /**
     * Files in a basket, and the result of each.
     *
     * @param refusals key of the reason at the place of each file; null where it was taken
     */
    record Taken(String basket, List<ParsedMailFile> files, List<String> refusals) {

        static Taken nothing() {
            return new Taken(null, List.of(), List.of());
        }

        List<ReplyJoined.RefusedFile> refused() {
            List<ReplyJoined.RefusedFile> refused = new ArrayList<>();
            for (int i = 0; i < files.size(); i++) {
                if (refusals.get(i) != null) {
                    ParsedMailFile file = files.get(i);
                    refused.add(
                            new ReplyJoined.RefusedFile(file.name(), file.size(), refusals.get(i)));
                }
            }
            return refused;
        }
    }

    /**
     * @throws NotAllowedException nothing can be taken now; later it may
     */
    Taken take(List<ParsedMailFile> files) {
        String basket = SecretTokens.random();
        List<String> refusals = new ArrayList<>();
        for (ParsedMailFile file : files) {
            refusals.add(refusal(basket, file));
        }
        return new Taken(basket, files, refusals);
    }

    private String refusal(String basket, ParsedMailFile file) {
        if (!file.whole() || file.size() > AttachmentService.MOST_BYTES) {
            return CUT;
        }
        try (InputStream bytes = file.open()) {
            attachmentService.receive(
                    basket, new UploadedFile(file.name(), null, Channel.WEB, bytes));
            return null;
        } catch (NotAllowedException refused) {
            if (LATER.contains(refused.getMessage())) {
                throw refused;
            }
            return refused.getMessage();
        } catch (IOException undecodable) {
            return "file.damaged";
        }
    }
}
