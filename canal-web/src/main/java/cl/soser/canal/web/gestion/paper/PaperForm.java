package cl.soser.canal.web.gestion.paper;

import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.filing.DraftField;
import cl.soser.canal.paper.photo.PaperDetails;
import cl.soser.canal.paper.transcription.TranscribeCommand;
import cl.soser.canal.person.DocumentType;
import cl.soser.canal.person.Rut;
import cl.soser.canal.question.QuestionQuery;
import cl.soser.canal.shared.TypedText;
import cl.soser.canal.web.gestion.callcentre.CallForm;
import cl.soser.canal.web.gestion.callcentre.CallFormErrors;
import cl.soser.canal.web.gestion.callcentre.SentFields;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A transcribed sheet: the fields of the operator's form and those that only paper has. An invalid
 * RUT may be stored as the sheet has it; it then identifies no person.
 */
final class PaperForm {

    private final CallForm form;
    private final long photo;
    private final String folio;
    private final String writtenOn;
    private final boolean oldConfirmed;
    private final String signed;
    private final String writtenDocument;
    private final String looked;
    private final String again;

    private PaperForm(HttpServletRequest request, long photo) {
        this.photo = photo;
        folio = SentFields.text(request, "folio");
        writtenOn = SentFields.text(request, "writtenOn");
        oldConfirmed = !SentFields.text(request, "oldConfirmed").isEmpty();
        signed = SentFields.text(request, "signed");
        looked = SentFields.text(request, "looked");
        again = SentFields.text(request, "again");
        String document = SentFields.text(request, "document");
        boolean kept =
                !SentFields.text(request, "documentKept").isEmpty()
                        && !document.isEmpty()
                        && !DocumentType.PASAPORTE
                                .name()
                                .equals(SentFields.text(request, "documentType"))
                        && !Rut.isValid(document);
        writtenDocument = kept ? document : null;
        Map<DraftField, String> instead = new EnumMap<>(DraftField.class);
        instead.put(DraftField.URGENCY, Urgency.NO_INDICADA.name());
        if (kept) {
            instead.put(DraftField.DOCUMENT, "");
        }
        form = CallForm.of(request, instead, Channel.PAPEL);
    }

    static PaperForm of(HttpServletRequest request, long photo) {
        return new PaperForm(request, photo);
    }

    String folio() {
        return folio;
    }

    /** Words by field, in the order of the form. */
    Map<String, String> flaws(CallFormErrors of) {
        Map<String, String> flaws = new LinkedHashMap<>();
        if (folio.isEmpty()) {
            flaws.put("folio", Bundles.text("paper.folio.wrong"));
        }
        flaws.putAll(of.ofSheet(form));
        flaws.computeIfPresent("document", (field, text) -> Bundles.text("photo.document.wrong"));
        if (!writtenOn.isEmpty() && day() == null) {
            flaws.put("writtenOn", Bundles.text("error.date"));
        }
        if (signed() == null) {
            flaws.put("signed", Bundles.text("photo.signed.missing"));
        }
        if (writtenDocument != null && writtenDocument.length() > 30) {
            flaws.put("document", Bundles.text("flaw.tooLong", 30));
        }
        return flaws;
    }

    private LocalDate day() {
        return TypedText.day(TypedText.clean(writtenOn, false)).orElse(null);
    }

    private Boolean signed() {
        return switch (signed) {
            case "si" -> true;
            case "no" -> false;
            default -> null;
        };
    }

    TranscribeCommand sheet(QuestionQuery questions) {
        return new TranscribeCommand(
                photo,
                folio,
                form.request(null, false).with(form.answers(questions)),
                form.caller(),
                new PaperDetails(day(), oldConfirmed, signed(), writtenDocument),
                looked,
                again);
    }
}
