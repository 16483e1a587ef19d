package cl.soser.canal.paper.transcription;

import cl.soser.canal.callcentre.CallerCommand;
import cl.soser.canal.paper.photo.PaperDetails;
import cl.soser.canal.ticket.FileTicketCommand;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;

/**
 * Input: a sheet, typed from its photograph.
 *
 * @param folio as read or typed, with its digit
 * @param request its place follows from the folio
 * @param looked the {@link TranscriptionCheck#code} of what was looked at again; null before
 * @param again the contact typed a second time
 */
public record TranscribeCommand(
        long photo,
        @NotBlank @Size(max = 40) String folio,
        @NotNull @Valid FileTicketCommand request,
        @NotNull @Valid CallerCommand writer,
        @NotNull @Valid PaperDetails paper,
        @Size(max = 100) String looked,
        @Size(max = 254) String again)
        implements Serializable {}
