package cl.soser.canal.web.admin.sla;

import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.sla.HolidayImportResult;
import cl.soser.canal.sla.HolidayService;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The file of holidays that admin/feriados.xhtml takes in. */
@Named
@ViewScoped
public class HolidayFileView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int LARGEST = 200_000;

    @Inject HolidayService holidayService;
    @Inject HolidaysView view;

    private transient Part file;
    private HolidayImportResult report;

    /** Stays on the page, so that the lines left out can be read. */
    public void load() {
        if (file == null || file.getSize() == 0) {
            throw new NotAllowedException("holidays.file.none");
        }
        if (file.getSize() > LARGEST) {
            throw new NotAllowedException("holidays.file.large");
        }
        report = holidayService.load(text());
        view.renew();
    }

    private String text() {
        try (InputStream in = file.getInputStream()) {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(in.readNBytes(LARGEST)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new NotAllowedException("holidays.file.encoding");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public HolidayImportResult getReport() {
        return report;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
