package cl.soser.canal.demo;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import cl.soser.canal.account.signin.DemoAccounts;
import cl.soser.canal.survey.PastSurveys;
import cl.soser.canal.survey.Solved;
import cl.soser.canal.survey.SurveyKind;
import cl.soser.canal.survey.SurveyReview;
import cl.soser.canal.survey.Vote;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** What people of the demonstration said when they were asked, and what was found behind it. */
@Stateless
public class DemoSurveys {

    private static final int[] SCORES = {5, 5, 5, 4, 4, 4, 4, 5, 3, 3, 2, 1};

    /** People without a mailbox who were due since then still wait for a call. */
    private static final Duration CALLED = Duration.ofDays(90);

    private static final List<String> GOOD =
            List.of(
                    "Me respondieron rápido y me explicaron qué harían.",
                    "Buena atención, la comida mejoró.",
                    "Gracias por avisar cuando estuvo listo.");

    private static final List<String> POOR =
            List.of(
                    "Me contestaron, pero la bandeja sigue llegando fría los lunes.",
                    "La respuesta no dice cuándo se arregla.",
                    "Tuve que llamar dos veces para que me explicaran.");

    private static final String BACK = "Volvió a pasar la semana pasada, con el mismo proveedor.";

    @Inject PastSurveys past;
    @Inject DemoAccounts demoAccounts;
    @Inject Clock clock;

    /** Six in ten answer; the last without a mailbox wait for a call. */
    @TransactionAttribute(REQUIRES_NEW)
    public void live() {
        Random random = new Random(11);
        Instant now = clock.instant();
        for (PastSurveys.Due due : past.due()) {
            if (!past.hasMailbox(due.id()) && due.at().isAfter(now.minus(CALLED))) {
                past.ask(due.id(), now.minus(Duration.ofHours(20L + random.nextInt(200))));
                continue;
            }
            if (!past.ask(due.id(), due.at())) {
                continue;
            }
            boolean phone = past.isByPhone(due.id());
            Instant said = due.at().plus(Duration.ofMinutes(30L + random.nextInt(4000)));
            int fate = random.nextInt(10);
            if (said.isAfter(now) || fate > (phone ? 3 : 5)) {
                continue;
            }
            past.answer(
                    due.id(),
                    vote(due.kind(), random),
                    phone ? demoAccounts.id("operadora") : null,
                    said);
        }
        review();
    }

    private static Vote vote(SurveyKind kind, Random random) {
        if (kind == SurveyKind.EFICACIA) {
            int fate = random.nextInt(8);
            return fate == 0
                    ? new Vote(null, Solved.NO, BACK)
                    : new Vote(null, fate == 1 ? Solved.EN_PARTE : Solved.SI, null);
        }
        int score = SCORES[random.nextInt(SCORES.length)];
        if (score < 3) {
            return new Vote(
                    score,
                    random.nextBoolean() ? Solved.NO : Solved.EN_PARTE,
                    POOR.get(random.nextInt(POOR.size())));
        }
        String remark = random.nextInt(3) == 0 ? GOOD.get(random.nextInt(GOOD.size())) : null;
        return new Vote(score, score == 3 ? Solved.EN_PARTE : Solved.SI, remark);
    }

    /** The old ones are closed; of the last, one has an owner and three wait for one. */
    private void review() {
        long administrator = demoAccounts.id("administradora");
        List<SurveyReview> reviews = past.reviews();
        for (int n = 0; n < reviews.size() - 3; n++) {
            SurveyReview review = reviews.get(n);
            past.assign(review, owner(review.getArea(), administrator));
            past.find(
                    review,
                    "La respuesta decía qué se haría y no desde cuándo; el reparto se corrigió una"
                            + " semana después.");
            Instant end = review.getOpenedAt().plus(Duration.ofDays(6));
            if (n < reviews.size() - 5 && end.isBefore(clock.instant())) {
                past.close(
                        review,
                        "Se llamó a la persona y se le contó desde qué día rige. Las respuestas del"
                                + " área dicen ahora la fecha.",
                        administrator,
                        end);
            }
        }
    }

    private long owner(String area, long otherwise) {
        return switch (area) {
            case "CALIDAD" -> demoAccounts.id("calidad");
            case "LOGISTICA" -> demoAccounts.id("logistica");
            case "NUTRICION" -> demoAccounts.id("nutricion");
            default -> otherwise;
        };
    }
}
