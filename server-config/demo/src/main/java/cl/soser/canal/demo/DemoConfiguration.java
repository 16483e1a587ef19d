package cl.soser.canal.demo;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import cl.soser.canal.account.signin.DemoAccounts;
import cl.soser.canal.configuration.ConfigurationFields;
import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.configuration.ConfigurationSubject;
import cl.soser.canal.configuration.PastChanges;
import cl.soser.canal.contract.ContractContent;
import cl.soser.canal.contract.FineBand;
import cl.soser.canal.contract.FineUnit;
import cl.soser.canal.contract.Indicator;
import cl.soser.canal.contract.PastContracts;
import cl.soser.canal.guidance.AnnouncementContent;
import cl.soser.canal.guidance.Audience;
import cl.soser.canal.guidance.FaqContent;
import cl.soser.canal.guidance.PastGuidance;
import cl.soser.canal.guidance.Severity;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;

/** How the channel was configured along the year, so that its histories can be read. */
@Stateless
@TransactionAttribute(REQUIRES_NEW)
public class DemoConfiguration {

    private static final String IN_FORCE = "85-41-LR21";
    private static final String NEXT = "85-12-LR26";

    @PersistenceContext EntityManager em;
    @Inject PastContracts contracts;
    @Inject PastChanges past;
    @Inject PastGuidance guidance;
    @Inject DemoAccounts demoAccounts;
    @Inject Clock clock;

    /** The contract of next year, for some schools, and a table of fines invented for the demo. */
    public void sign(List<Long> schools) {
        LocalDate begins = LocalDate.now(clock).withDayOfMonth(1).plusMonths(4);
        ContractContent next =
                new ContractContent(
                        "Programa de Alimentación Escolar, licitación 85-12-LR26 (ejemplo)",
                        begins,
                        begins.plusYears(4).minusDays(1),
                        false,
                        Set.of("JUNAEB", "JUNJI", "INTEGRA"));
        contracts.sign(NEXT, next);
        em.flush();
        schools.stream().limit(12).forEach(school -> contracts.name(NEXT, school));
        YearMonth month = YearMonth.now(clock).minusMonths(11);
        fine(month, "0.95", "0.98", "20");
        fine(month, "0.90", "0.95", "50");
        fine(month, "0", "0.90", "120");
        tellPart(
                IN_FORCE,
                200,
                ConfigurationFields.NONE,
                ConfigurationFields.NONE.field(
                        "fineRow", "{indicator.GENERAL} 95 % a 98 %: 20 UTM"));
        tell(
                NEXT,
                18,
                ConfigurationFields.NONE,
                ConfigurationFields.NONE
                        .field("name", next.label())
                        .field("validFrom", next.validFrom())
                        .field("validUntil", next.validUntil())
                        .field("institutions", List.of("INTEGRA", "JUNAEB", "JUNJI")));
        tell(
                NEXT,
                17,
                ConfigurationFields.NONE.field("contractSchools", 0),
                ConfigurationFields.NONE.field("contractSchools", 12));
    }

    /** One notice for everybody, one that is over, one for those at work, and more questions. */
    public void publish() {
        LocalDate today = LocalDate.now(clock);
        guidance.announce(
                new AnnouncementContent(
                        "Servicio de vacaciones de verano",
                        "Desde enero funciona el servicio de vacaciones en los establecimientos inscritos.\nSi el suyo participa y no recibe alimentación, cuéntenos aquí.",
                        Severity.INFORMA,
                        Audience.PORTAL,
                        today.minusDays(3),
                        today.plusDays(60),
                        null,
                        null));
        guidance.announce(
                new AnnouncementContent(
                        "La línea 800 no atendió el martes en la mañana",
                        "El operador telefónico ya reparó la falla. Si llamó y nadie le contestó, puede ingresar su solicitud por esta página.",
                        Severity.ADVIERTE,
                        Audience.TODOS,
                        today.minusDays(40),
                        today.minusDays(39),
                        null,
                        null));
        guidance.announce(
                new AnnouncementContent(
                        "Mañana se revisa la muestra de pertinencia",
                        "Deje listas las respuestas que esperan visación antes de las 15:00.",
                        Severity.INFORMA,
                        Audience.PERSONAL,
                        today,
                        today.plusDays(1),
                        null,
                        null));
        guidance.ask(
                new FaqContent(
                        "CANASTAS",
                        "¿Cuándo se entrega la canasta?",
                        "Cada establecimiento informa el día de su entrega. Si la fecha ya pasó y no la recibió, ingrese su reclamo y elija el tema de las canastas.",
                        "canasta, entrega, fecha, retiro, caja",
                        false),
                8);
        guidance.ask(
                new FaqContent(
                        "CELIACO",
                        "¿Cómo se pide el menú sin gluten?",
                        "El establecimiento lo solicita con el certificado médico. Si ya se entregó y no llega, cuéntenos desde cuándo.",
                        "celíaco, gluten, dieta, certificado, minuta",
                        false),
                9);
    }

    /** Changes of the configuration along the year, for its histories. */
    public void remember() {
        long administrator = demoAccounts.id("administradora");
        remember(
                new ConfigurationSubject(
                        ConfigurationKind.AJUSTE, "NOTICES_ALONE", "{knob.NOTICES_ALONE}"),
                administrator,
                150,
                ConfigurationFields.NONE.field("knobValue", "10 {knobUnit.AVISOS}"),
                ConfigurationFields.NONE.field("knobValue", "6 {knobUnit.AVISOS}"));
        remember(
                new ConfigurationSubject(
                        ConfigurationKind.AJUSTE, "NOTICES_ALONE", "{knob.NOTICES_ALONE}"),
                administrator,
                121,
                ConfigurationFields.NONE.field("knobValue", "6 {knobUnit.AVISOS}"),
                ConfigurationFields.NONE.field("knobValue", "10 {knobUnit.AVISOS}"));
        remember(
                new ConfigurationSubject(
                        ConfigurationKind.AJUSTE, "SAMPLE_LEAST", "{knob.SAMPLE_LEAST}"),
                demoAccounts.id("operaciones"),
                96,
                ConfigurationFields.NONE.field("knobValue", "8 {knobUnit.RESPUESTAS}"),
                ConfigurationFields.NONE.field("knobValue", "10 {knobUnit.RESPUESTAS}"));
        remember(
                new ConfigurationSubject(
                        ConfigurationKind.AJUSTE, "FILES_A_DAY", "{knob.FILES_A_DAY}"),
                demoAccounts.id("ti"),
                64,
                ConfigurationFields.NONE.field("knobValue", "100 {knobUnit.ARCHIVOS}"),
                ConfigurationFields.NONE.field("knobValue", "200 {knobUnit.ARCHIVOS}"));
        remember(
                new ConfigurationSubject(
                        ConfigurationKind.LINEA, "formula", "{line.formula.inForce}"),
                administrator,
                180,
                ConfigurationFields.NONE.field("lineAveraging", "{line.averaging.CONJUNTO}"),
                ConfigurationFields.NONE.field(
                        "lineAveraging", "{line.averaging.PROMEDIO_DIARIO}"));
        remember(
                new ConfigurationSubject(
                        ConfigurationKind.PREGUNTA_FRECUENTE, "3", "¿Puedo enviar fotos?"),
                administrator,
                33,
                ConfigurationFields.NONE.field("answer", "Sí, hasta 5 archivos."),
                ConfigurationFields.NONE.field(
                        "answer",
                        "Sí, hasta 10 archivos de 15 MB cada uno. Ayudan mucho las fotos del producto, su envase, el lote y la fecha de vencimiento. Evite fotografiar a niñas y niños."));
        remember(
                new ConfigurationSubject(
                        ConfigurationKind.RETENCION, "LLAMADAS", "{retentionClass.LLAMADAS}"),
                demoAccounts.id("datos"),
                45,
                ConfigurationFields.NONE
                        .field("retentionMonths", 36)
                        .field("changeReason", "Plazo con que partió el canal."),
                ConfigurationFields.NONE
                        .field("retentionMonths", 24)
                        .field("changeReason", "Los indicadores del mes ya están cerrados."));
    }

    private void remember(
            ConfigurationSubject what,
            long account,
            int daysAgo,
            ConfigurationFields before,
            ConfigurationFields after) {
        past.changed(what, account, ago(daysAgo), before, after);
    }

    private void fine(YearMonth month, String from, String until, String amount) {
        contracts.fine(
                IN_FORCE,
                new FineBand(
                        Indicator.GENERAL,
                        new BigDecimal(from),
                        new BigDecimal(until),
                        new BigDecimal(amount),
                        FineUnit.UTM,
                        month,
                        null));
    }

    private void tellPart(
            String contract, int daysAgo, ConfigurationFields before, ConfigurationFields after) {
        past.part(
                new ConfigurationSubject(ConfigurationKind.CONTRATO, contract, contract),
                demoAccounts.id("administradora"),
                ago(daysAgo),
                before,
                after);
    }

    private void tell(
            String contract, int daysAgo, ConfigurationFields before, ConfigurationFields after) {
        past.changed(
                new ConfigurationSubject(ConfigurationKind.CONTRATO, contract, contract),
                demoAccounts.id("administradora"),
                ago(daysAgo),
                before,
                after);
    }

    private Instant ago(int days) {
        return clock.instant().minus(Duration.ofDays(days));
    }
}
