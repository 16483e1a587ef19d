package cl.soser.canal.demo;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.catalogue.Context;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.person.Person;
import cl.soser.canal.question.Effect;
import cl.soser.canal.question.FirstQuestionsWorker;
import cl.soser.canal.question.GivenAnswers;
import cl.soser.canal.question.Necessity;
import cl.soser.canal.question.OfferedChoice;
import cl.soser.canal.question.QuestionContent;
import cl.soser.canal.question.QuestionKind;
import cl.soser.canal.question.QuestionQuery;
import cl.soser.canal.question.QuestionScope;
import cl.soser.canal.question.ReplyValues;
import cl.soser.canal.ticket.ChosenCodes;
import cl.soser.canal.ticket.FileTicketCommand;
import cl.soser.canal.ticket.FormValues;
import cl.soser.canal.ticket.PlaceDetails;
import cl.soser.canal.ticket.intake.TicketCreator;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Questions that topics ask, and two people who answered them. For the start-up, which has no
 * caller.
 */
@Stateless
public class DemoQuestions {

    private static final String COMPLAINT = "RECLAMO";
    private static final int FIRST_PERSON = 931;

    @PersistenceContext EntityManager em;
    @Inject FirstQuestionsWorker first;
    @Inject QuestionQuery questionQuery;
    @Inject TicketCreator ticketCreator;
    @Inject Clock clock;

    @TransactionAttribute(REQUIRES_NEW)
    public void publish() {
        first.publish(
                List.of(
                        before -> gluten(),
                        before -> symptoms(before.get(0)),
                        before -> certificate(),
                        before -> course(),
                        before -> day(),
                        before -> missing(),
                        before -> howMany(),
                        before -> refused(),
                        before -> left()));
    }

    private static QuestionContent gluten() {
        return text("¿Alcanzó a consumir gluten?", QuestionKind.SI_NO, Necessity.OBLIGATORIA)
                .help("Si no está segura o seguro, elija lo que le parezca más probable.")
                .of(COMPLAINT, "CELIACO", null)
                .text();
    }

    private static QuestionContent symptoms(String gluten) {
        return text("¿Qué síntomas tiene?", QuestionKind.VARIAS, Necessity.RECOMENDADA)
                .choices(
                        "Dolor de estómago",
                        "Vómitos",
                        "Diarrea",
                        "Le cuesta respirar o tiene hinchazón",
                        "Ninguno por ahora")
                .of(COMPLAINT, "CELIACO", null)
                .after(gluten, "SI")
                .stop(
                        "LE_CUESTA_RESPIRAR_O_TIENE",
                        "Esto es una urgencia de salud: llame ahora a la ambulancia o vaya al servicio"
                                + " de urgencia más cercano. Lo que escribió queda guardado.",
                        "131")
                .text();
    }

    private static QuestionContent certificate() {
        return text(
                        "¿Entregó en el establecimiento el certificado médico?",
                        QuestionKind.SI_NO,
                        Necessity.RECOMENDADA)
                .of(null, "CELIACO", null)
                .notice(
                        "NO",
                        "Para recibir el menú sin gluten entregue el certificado en la dirección del"
                                + " establecimiento. Le respondemos igual, lo tenga o no.")
                .text();
    }

    private static QuestionContent course() {
        return text("¿En qué curso está?", QuestionKind.TEXTO, Necessity.OPCIONAL)
                .help("Por ejemplo: 3° B. Lo ve solo quien atiende su solicitud.")
                .of(COMPLAINT, "CELIACO", null)
                .personal()
                .text();
    }

    private static QuestionContent day() {
        return text(
                        "¿Qué día debía entregarse la canasta?",
                        QuestionKind.FECHA,
                        Necessity.OBLIGATORIA)
                .of(null, "CANASTAS", "FECHA_ENTREGA")
                .text();
    }

    private static QuestionContent missing() {
        return text("¿Qué productos faltaban?", QuestionKind.TEXTO, Necessity.RECOMENDADA)
                .help("Como aparecen en la lista que viene con la canasta.")
                .of(COMPLAINT, "CANASTAS", "INCOMPLETA")
                .text();
    }

    private static QuestionContent howMany() {
        return text("¿Cuántas canastas?", QuestionKind.NUMERO, Necessity.OPCIONAL)
                .between(1, 2000)
                .of(COMPLAINT, "CANASTAS", null)
                .on(Channel.LINEA_800, Channel.PAPEL)
                .text();
    }

    private static QuestionContent refused() {
        return text("¿Cuándo falló el lector?", QuestionKind.FECHA_HORA, Necessity.RECOMENDADA)
                .of(COMPLAINT, "BIOMETRICO", "RECLAMO_BIOMETRICO")
                .text();
    }

    private static QuestionContent left() {
        return text("¿Alguien quedó sin comer?", QuestionKind.UNA, Necessity.RECOMENDADA)
                .choices("No, nadie", "Una persona", "Varias personas", "No lo sé")
                .of(COMPLAINT, "BIOMETRICO", "RECLAMO_BIOMETRICO")
                .text();
    }

    /** One whose child is ill, and one who waited for a basket. */
    @TransactionAttribute(REQUIRES_NEW)
    public void answer(long school) {
        LocalDate today = LocalDate.now(clock);
        file(
                0,
                school,
                5,
                "CELIACO",
                null,
                "Le dieron pan común a mi hija celíaca",
                "En el desayuno le sirvieron marraqueta, aunque el colegio sabe que es celíaca.",
                Map.of(
                        "ALCANZO_A_CONSUMIR_GLUTEN", List.of("SI"),
                        "QUE_SINTOMAS_TIENE", List.of("DOLOR_DE_ESTOMAGO"),
                        "ENTREGO_EN_EL_ESTABLECIMIENTO", List.of("SI"),
                        "EN_QUE_CURSO_ESTA", List.of("2° básico A")));
        file(
                1,
                school,
                22,
                "CANASTAS",
                "FECHA_ENTREGA",
                "La canasta no llegó el día que avisaron",
                "Nos citaron a buscar la canasta y el camión no vino. Nadie sabe cuándo llega.",
                Map.of("QUE_DIA_DEBIA_ENTREGARSE_LA", List.of(today.minusDays(2).toString())));
    }

    private void file(
            int n,
            long school,
            int hours,
            String topic,
            String subtopic,
            String subject,
            String detail,
            Map<String, List<String>> replies) {
        Instant at = clock.instant().minus(Duration.ofHours(hours));
        Person person = DemoPeople.person(FIRST_PERSON + n, at, new Random(n));
        em.persist(person);
        QuestionScope about = new QuestionScope(COMPLAINT, topic, subtopic, Channel.WEB);
        FileTicketCommand request =
                new FileTicketCommand(
                        "demo-pregunta-" + n,
                        new ChosenCodes(
                                subtopic == null
                                        ? Context.SERVICIO_REGULAR
                                        : Context.ENTREGA_CANASTAS,
                                COMPLAINT,
                                topic,
                                subtopic,
                                Urgency.MEDIA),
                        subject,
                        detail,
                        PlaceDetails.school(school),
                        FormValues.NONE,
                        GivenAnswers.NONE);
        ticketCreator.admit(
                request.with(
                        questionQuery
                                .inForce()
                                .read(about, ReplyValues.of(null, replies))
                                .answers()),
                Channel.WEB,
                person,
                null,
                null,
                at);
    }

    private static DemoRequest text(String wording, QuestionKind kind, Necessity necessity) {
        return new DemoRequest(wording, kind, necessity);
    }

    /** A question while it is put together. */
    private static final class DemoRequest {

        private final String wording;
        private final QuestionKind kind;
        private final Necessity necessity;
        private String help;
        private Integer least;
        private Integer most;
        private List<OfferedChoice> choices = List.of();
        private List<String> motives = List.of();
        private List<String> topics = List.of();
        private List<String> subtopics = List.of();
        private Set<Channel> channels = Set.of();
        private boolean personal;
        private String other;
        private String answer;
        private Effect effect = Effect.NINGUNO;
        private String with;
        private String said;
        private String phone;

        DemoRequest(String wording, QuestionKind kind, Necessity necessity) {
            this.wording = wording;
            this.kind = kind;
            this.necessity = necessity;
        }

        DemoRequest help(String words) {
            help = words;
            return this;
        }

        DemoRequest between(int from, int until) {
            least = from;
            most = until;
            return this;
        }

        DemoRequest choices(String... labels) {
            choices = List.of(labels).stream().map(l -> new OfferedChoice(null, l, false)).toList();
            return this;
        }

        DemoRequest of(String motive, String topic, String subtopic) {
            motives = motive == null ? List.of() : List.of(motive);
            topics = List.of(topic);
            subtopics = subtopic == null ? List.of() : List.of(subtopic);
            return this;
        }

        DemoRequest on(Channel... those) {
            channels = Set.of(those);
            return this;
        }

        DemoRequest personal() {
            personal = true;
            return this;
        }

        DemoRequest after(String code, String given) {
            other = code;
            answer = given;
            return this;
        }

        DemoRequest notice(String given, String words) {
            effect = Effect.AVISO;
            with = given;
            said = words;
            return this;
        }

        DemoRequest stop(String given, String words, String number) {
            effect = Effect.ALTO;
            with = given;
            said = words;
            phone = number;
            return this;
        }

        QuestionContent text() {
            return new QuestionContent(
                    wording,
                    help,
                    kind,
                    necessity,
                    least,
                    most,
                    choices,
                    motives,
                    topics,
                    subtopics,
                    channels,
                    personal,
                    other,
                    answer == null ? List.of() : List.of(answer),
                    effect,
                    with == null ? List.of() : List.of(with),
                    said,
                    phone);
        }
    }
}
