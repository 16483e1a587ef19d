package cl.soser.canal.web.portal.request;

import cl.soser.canal.attachment.AttachmentService;
import cl.soser.canal.attachment.UploadedFile;
import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.SecretTokens;
import cl.soser.canal.web.shared.files.WaitingFile;
import cl.soser.canal.web.shared.request.VisitorCookies;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.omnifaces.cdi.Param;

/**
 * What goes with the message a citizen writes on ver.xhtml. Its key makes the message one, however
 * often it is sent; files wait under it.
 */
@Named
@RequestScoped
public class MessageBasket {

    private static final String FILE = "file";

    @Inject AttachmentService attachmentService;
    @Inject HttpServletRequest request;

    @Param(name = "f:key")
    String given;

    private String key;

    /** After adding files, or after an error, the form keeps its key. */
    @PostConstruct
    void begin() {
        key = VisitorCookies.isToken(given) ? given : SecretTokens.random();
    }

    public List<WaitingFile> getFiles() {
        return attachmentService.basket(key).stream().map(WaitingFile::withoutPicture).toList();
    }

    /**
     * For browsers without scripts: takes the files chosen and shows the page again, with what was
     * typed so far.
     */
    public void upload() throws IOException, ServletException {
        String type = request.getContentType();
        if (type == null || !type.startsWith("multipart/form-data")) {
            throw new NotAllowedException("file.none");
        }
        boolean taken = false;
        for (Part part : request.getParts()) {
            String name = part.getSubmittedFileName();
            if (part.getName().equals(FILE) && name != null && !name.isBlank()) {
                receive(name, part);
                taken = true;
            }
        }
        if (!taken) {
            throw new NotAllowedException("file.none");
        }
    }

    private void receive(String name, Part part) throws IOException {
        try (InputStream bytes = part.getInputStream()) {
            attachmentService.receive(
                    key, new UploadedFile(name, part.getContentType(), Channel.WEB, bytes));
        }
    }

    /** For the same browsers. */
    public void takeOut(String file) {
        attachmentService.remove(key, file);
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }
}
