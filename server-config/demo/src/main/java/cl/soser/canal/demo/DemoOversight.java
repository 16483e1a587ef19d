package cl.soser.canal.demo;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import cl.soser.canal.account.signin.DemoAccounts;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.oversight.OperationsReport;
import cl.soser.canal.oversight.PastRequirements;
import cl.soser.canal.qualitysample.PastQualitySamples;
import cl.soser.canal.qualitysample.QualitySampleCase;
import cl.soser.canal.requirement.RegisterRequirementCommand;
import cl.soser.canal.requirement.Requirement;
import cl.soser.canal.requirement.RequirementKind;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What Operations has watched over: the months' samples, nearly all of them judged. */
@Stateless
public class DemoOversight {

    @Inject PastQualitySamples pastQualitySamples;
    @Inject PastRequirements pastRequirements;
    @Inject DemoAccounts demoAccounts;
    @Inject Clock clock;

    @TransactionAttribute(REQUIRES_NEW)
    public void draw() {
        pastQualitySamples.draw();
    }

    /** Requirements late, near, far and met, and two reports. */
    @TransactionAttribute(REQUIRES_NEW)
    public void require() {
        LocalDate today = LocalDate.now(clock);
        long operations = demoAccounts.id("operaciones");
        long administrator = demoAccounts.id("administradora");
        want(
                "Informar la dotación de cada cocina",
                "Oficio 311",
                -20,
                -2,
                demoAccounts.id("logistica"));
        want("Publicar la minuta de verano", "Correo del 12", -9, 5, demoAccounts.id("nutricion"));
        want("Nuevo formato del informe mensual", "Oficio 318", -3, 26, administrator);
        Requirement met =
                pastRequirements.register(
                        new RegisterRequirementCommand(
                                RequirementKind.REQUERIMIENTO,
                                "JUNJI",
                                "Listado de jardines con talonario",
                                "Enviar el listado de jardines que tienen talonario, con su folio.",
                                "Correo",
                                today.minusDays(40),
                                today.minusDays(25),
                                administrator),
                        operations);
        pastRequirements.comply(
                met,
                today.minusDays(27),
                "Se envió el listado por correo, con acuse de recibo.",
                administrator);
        Instant now = clock.instant();
        OperationsReport seen =
                pastRequirements.report(
                        "La central telefónica cortó dos veces",
                        "El lunes entre 9 y 10 se perdieron llamadas; el proveedor ya lo sabe.",
                        Urgency.MEDIA,
                        administrator,
                        now.minus(Duration.ofDays(6)));
        pastRequirements.see(
                seen,
                "Se pidió al proveedor un informe y una línea de respaldo.",
                operations,
                now.minus(Duration.ofDays(5)));
        pastRequirements.report(
                "Tres escuelas de una ruta sin leche",
                "La ruta sur no repartió leche hoy en tres escuelas; Logística busca reemplazo.",
                Urgency.ALTA,
                administrator,
                now.minus(Duration.ofHours(3)));
    }

    private void want(String title, String reference, int received, int due, long owner) {
        LocalDate today = LocalDate.now(clock);
        pastRequirements.register(
                new RegisterRequirementCommand(
                        RequirementKind.REQUERIMIENTO,
                        "JUNAEB",
                        title,
                        title + ", según lo indicado por la dirección regional.",
                        reference,
                        today.plusDays(received),
                        today.plusDays(due),
                        owner),
                demoAccounts.id("operaciones"));
    }

    @TransactionAttribute(REQUIRES_NEW)
    public void judge() {
        long manager = demoAccounts.id("gerencia");
        LocalDate last = LocalDate.now(clock).withDayOfMonth(1).minusMonths(1);
        List<QualitySampleCase> open = pastQualitySamples.open(manager);
        for (QualitySampleCase one : open) {
            if (one.getMonth().equals(last) && one.getPlace() > 4) {
                continue;
            }
            boolean answered = one.getPlace() != 3;
            Instant at =
                    one.getMonth()
                            .plusMonths(1)
                            .plusDays(4)
                            .atTime(11, 0)
                            .atZone(clock.getZone())
                            .toInstant();
            pastQualitySamples.judge(
                    one,
                    answered,
                    answered
                            ? "Contesta cada punto y dice qué se hará."
                            : "No dice nada de lo segundo que preguntó.",
                    manager,
                    at.isAfter(clock.instant()) ? clock.instant() : at);
        }
    }
}
