package cl.soser.recount;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The life of one request, lived again fact by fact. The state decides the internal stage; the kind
 * of the fact decides the term that runs. A new kind of fact that moves a term is a case of {@link
 * #run}.
 */
final class Replay {

    final String id;
    final long entered;
    private final Terms terms;
    private final WorkingTime open;
    private final int termsVersion;

    private String motive;

    /** The motive under which its term was missed; null while its present one counts. */
    private String missedAs;

    private String area;
    private String status;
    private String promised;
    private Long contract;
    private Long firstAnswer;
    private RunningTerm running;
    private StageClock stage;
    private int visit;
    private final List<String> left = new ArrayList<>();
    private Merged merged;

    /** What a merge ended, for a separation. */
    private record Merged(StageClock stage, List<String> left) {}

    Replay(JsonObject entry, Terms terms, WorkingTime open) {
        this.id = entry.getString("id");
        this.entered = Fact.millis(entry, "fecha");
        this.motive = entry.getString("motivo");
        this.area = entry.getString("area");
        this.termsVersion = entry.getInt("plazos");
        this.terms = terms;
        this.open = open;
        this.status = "POR_VALIDAR";
        classify();
        enter("VALIDACION", entered, false);
        if (entry.getBoolean("alerta")) {
            stage.hurry(entered);
        }
    }

    /** The contract's term counts from entry, whenever the motive is corrected. */
    private void classify() {
        Long term = terms.contract(counted());
        contract = term == null ? null : entered + term;
        running = RunningTerm.contract(entered, term);
    }

    void live(Fact fact) {
        String before = counted();
        motive = fact.motive() == null ? motive : fact.motive();
        promised = fact.promised() == null ? promised : fact.promised();
        run(fact, before);
        if (fact.isAnswer() && firstAnswer == null) {
            firstAnswer = fact.at();
        }
        if (fact.kind().equals("SEPARACION")) {
            stage = merged.stage() == null ? null : merged.stage().copy();
            left.clear();
            left.addAll(merged.left());
        } else {
            if (fact.kind().equals("FUSION")) {
                merged = new Merged(stage == null ? null : stage.copy(), List.copyOf(left));
            }
            move(fact);
        }
        status = fact.to();
    }

    private void run(Fact fact, String before) {
        switch (fact.kind()) {
            case "RECLASIFICACION" -> reclassify(fact.at(), before);
            case "RESPUESTA" ->
                    running = new RunningTerm("PROMESA", fact.at(), Fact.endOf(promised));
            case "REAPERTURA" -> running = RunningTerm.reopened(fact.at(), terms.contract(motive));
            default -> {
                // moves no term towards the citizen
            }
        }
    }

    /**
     * A term that was missed stays missed under the motive it had. The only answer that a new
     * motive makes void is the template's.
     */
    private void reclassify(long at, String before) {
        boolean missed = contract != null && (firstAnswer == null ? at : firstAnswer) > contract;
        missedAs = missed ? before : null;
        classify();
        firstAnswer = null;
    }

    private void move(Fact fact) {
        boolean waits = fact.to().equals("ESPERA_CIUDADANO");
        boolean waited = status.equals("ESPERA_CIUDADANO");
        boolean goesOn = waits || waited && !isEnd(fact.to());
        String current = stage == null ? null : stage.stage;
        String next = goesOn ? current : stageOf(fact.to());
        String to = fact.area() == null ? area : fact.area();
        if (!Objects.equals(next, current) || isOtherArea(next, to)) {
            leave(fact.at());
            area = to;
            enter(
                    next,
                    fact.at(),
                    current != null && next != null && order(next) <= order(current));
            return;
        }
        area = to;
        if (stage == null) {
            return;
        }
        if (fact.kind().equals("PAUSA") || waits && !waited) {
            stage.pause(fact.at(), open);
        } else if (fact.kind().equals("REANUDACION") || waited && !waits) {
            stage.resume(fact.at(), running, terms, open);
        } else if (fact.kind().equals("RECLASIFICACION")) {
            stage.shorten(fact.at(), running, terms, open);
        } else if (fact.kind().equals("RIESGO_CONFIRMADO") && stage.stage.equals("VALIDACION")) {
            stage.hurry(fact.at());
        }
    }

    /** While the routing waits to be validated no area has a term of its own. */
    private boolean isOtherArea(String stage, String to) {
        return stage != null && !stage.equals("VALIDACION") && !to.equals(area);
    }

    private static boolean isEnd(String status) {
        return status.equals("CERRADO") || status.equals("ANULADO");
    }

    private static String stageOf(String status) {
        return switch (status) {
            case "POR_VALIDAR" -> "VALIDACION";
            case "EN_AREA" -> "REDACCION";
            case "EN_REVISION" -> "REVISION";
            case "EN_VISACION" -> "VISACION";
            default -> null;
        };
    }

    private static int order(String stage) {
        return Terms.STAGES.indexOf(stage);
    }

    private void enter(String next, long at, boolean back) {
        stage = null;
        if (next != null) {
            visit++;
            stage = new StageClock(next, area, visit, at);
            stage.begin(back, running, terms, open);
        }
    }

    private void leave(long at) {
        if (stage != null) {
            left.add(
                    visit(
                            stage.visit,
                            stage.stage,
                            stage.area,
                            stage.began,
                            stage.due(),
                            at,
                            stage.isInTime(at)));
        }
    }

    static String visit(
            int n, String stage, String area, long from, Long due, long until, boolean inTime) {
        return String.join(
                " ",
                "" + n,
                stage,
                area,
                "from",
                RecountReport.instant(from),
                "due",
                RecountReport.instant(due),
                "left",
                RecountReport.instant(until),
                inTime ? "in time" : "late");
    }

    /** Why the contract's term ends where it does. */
    String because() {
        Long term = terms.contract(counted());
        return (term == null
                        ? counted() + " has no term"
                        : counted()
                                + " has "
                                + term / 3_600_000
                                + " h from "
                                + RecountReport.instant(entered))
                + " in terms "
                + termsVersion;
    }

    /** Why the stage ends where it does. */
    String becauseOfStage() {
        return stage == null
                ? "the state is " + status
                : stage.stage
                        + " of "
                        + stage.area
                        + " began "
                        + RecountReport.instant(stage.began)
                        + " under "
                        + running.clock()
                        + " until "
                        + RecountReport.instant(running.until());
    }

    boolean isAnnulled() {
        return status.equals("ANULADO");
    }

    Verdict verdict(long now) {
        return Verdict.of(isAnnulled(), contract, firstAnswer, now);
    }

    String motive() {
        return motive;
    }

    /** The motive under which every figure counts it. */
    String counted() {
        return missedAs == null ? motive : missedAs;
    }

    String status() {
        return status;
    }

    Long contract() {
        return contract;
    }

    Long firstAnswer() {
        return firstAnswer;
    }

    RunningTerm running() {
        return running;
    }

    StageClock stage() {
        return stage;
    }

    List<String> left() {
        return left;
    }
}
