package cl.soser.canal.demo;

import cl.soser.canal.catalogue.Context;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.question.GivenAnswers;
import cl.soser.canal.response.ActionKind;
import cl.soser.canal.response.AnswerContent;
import cl.soser.canal.response.CauseAnalysis;
import cl.soser.canal.response.Finding;
import cl.soser.canal.response.PromisedActionContent;
import cl.soser.canal.ticket.CauseKind;
import cl.soser.canal.ticket.ChosenCodes;
import cl.soser.canal.ticket.FileTicketCommand;
import cl.soser.canal.ticket.FormField;
import cl.soser.canal.ticket.FormValues;
import cl.soser.canal.ticket.PlaceDetails;
import cl.soser.canal.ticket.Stage;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** A believable event at a school, and the answer of the company. */
record DemoStory(CSVRecord row) {

    /** All of them, in the order of the file. */
    static List<DemoStory> all() {
        CSVFormat format =
                CSVFormat.Builder.create()
                        .setDelimiter(';')
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get();
        try (Reader reader =
                new InputStreamReader(
                        Objects.requireNonNull(DemoStory.class.getResourceAsStream("stories.csv")),
                        StandardCharsets.UTF_8)) {
            return format.parse(reader).stream().map(DemoStory::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isAnsweredByPeople() {
        return !row.get("final").isEmpty();
    }

    boolean isComplaint() {
        return row.get("motive").equals("RECLAMO");
    }

    FileTicketCommand request(String key, Long school, LocalDate happenedOn) {
        boolean baskets = row.get("topic").equals("CANASTAS");
        return new FileTicketCommand(
                key,
                new ChosenCodes(
                        baskets ? Context.ENTREGA_CANASTAS : Context.SERVICIO_REGULAR,
                        row.get("motive"),
                        row.get("topic"),
                        row.get("subtopic"),
                        Urgency.valueOf(row.get("urgency"))),
                row.get("subject"),
                row.get("detail"),
                PlaceDetails.school(school),
                FormValues.NONE.with(FormField.HAPPENED_ON, isComplaint() ? happenedOn : null),
                GivenAnswers.NONE);
    }

    AnswerContent steps(LocalDate promisedOn) {
        return new AnswerContent(
                Stage.RESPUESTA, row.get("steps"), promisedOn, null, null, null, List.of());
    }

    AnswerContent last(LocalDate actionDue) {
        Finding finding = isComplaint() ? Finding.valueOf(row.get("finding")) : null;
        List<PromisedActionContent> actions =
                row.get("action").isEmpty()
                        ? List.of()
                        : List.of(
                                new PromisedActionContent(
                                        null,
                                        ActionKind.valueOf(row.get("actionKind")),
                                        row.get("action"),
                                        row.get("owner"),
                                        null,
                                        actionDue,
                                        null));
        String noAction =
                finding == Finding.NO_ACOGIDO
                        ? "Lo servido corresponde a la minuta autorizada."
                        : null;
        return new AnswerContent(
                Stage.RESPUESTA_DEFINITIVA,
                row.get("final"),
                null,
                finding,
                row.get("cause"),
                isComplaint()
                        ? new CauseAnalysis(CauseKind.valueOf(row.get("causeKind")), List.of())
                        : CauseAnalysis.NONE,
                noAction,
                actions);
    }
}
