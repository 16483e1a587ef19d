package cl.soser.canal.demo;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import cl.soser.canal.account.signin.DemoAccounts;
import cl.soser.canal.inbound.MailDoubt;
import cl.soser.canal.inbound.PastMails;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketStatus;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Mails that wait for a person, with every reason why; and some that were dealt with. */
@Stateless
public class DemoMails {

    private static final int FLOOD = 14;

    @PersistenceContext EntityManager em;
    @Inject PastMails mails;
    @Inject DemoAccounts demoAccounts;
    @Inject Clock clock;

    @TransactionAttribute(REQUIRES_NEW)
    public void live() {
        List<Ticket> open = openTickets();
        Ticket one = open.get(0);
        Ticket two = open.get(1);
        mails.wait(
                mail(
                        "Rosa Fuentes <rosa.fuentes@correo.example>",
                        "No ha llegado la canasta de mi hijo",
                        "Buenas tardes:\n\nMi hijo va en tercero básico en la escuela de Yerbas Buenas y"
                                + " este mes no nos entregaron la canasta. En la escuela dicen que"
                                + " pregunte a la empresa. ¿Cuándo llega?\n\nRosa Fuentes\n+56 9 5555 0142"),
                ago(26),
                MailDoubt.SIN_PISTA,
                null);
        mails.wait(
                reply(
                        "Marcela Rivas <direccion@escuela.example>",
                        one,
                        "Soy la directora. Adjunto el acta de la visita; la apoderada me reenvió su"
                                + " correo."),
                ago(9),
                MailDoubt.OTRO_REMITENTE,
                one);
        mails.wait(
                mail(
                        "Pedro Álvarez <pedro.alvarez@correo.example>",
                        "Consulta por " + two.getNumber(),
                        "Quisiera saber en qué está esta solicitud. La hizo mi señora."),
                ago(7),
                MailDoubt.SOLO_NUMERO,
                two);
        mails.wait(
                mail(
                        "Soporte <aviso@premios.example>",
                        "Re: " + one.getNumber() + " actualice sus datos",
                        "Su casilla será cerrada. Entre aquí y confirme su clave."),
                ago(5),
                MailDoubt.FIRMA_FALSA,
                one);
        mails.wait(
                mail(
                        "Mail Delivery System <mailer-daemon@correo.example>",
                        "Undelivered Mail Returned to Sender",
                        "This is the mail system. I could not deliver your message."),
                ago(4),
                MailDoubt.REBOTE_AJENO,
                null);
        mails.wait(
                mail(
                        "Jorge Leal <jorge.leal@correo.example>",
                        "Felicitaciones a la manipuladora",
                        "Quiero felicitar a la señora Carmen de la cocina del liceo: mi hija tiene"
                                + " alergia y siempre le prepara su plato aparte."),
                ago(2),
                MailDoubt.SIN_PISTA,
                null);
        for (int i = 1; i <= FLOOD; i++) {
            mails.wait(
                    mail(
                            "Alarma <alarma@sensores.example>",
                            "Lectura " + i,
                            "Sensor 4, lectura número " + i + "."),
                    ago(3).plusSeconds(i * 20L),
                    MailDoubt.RAFAGA,
                    null);
        }
        mails.automatic(
                "Auto-Submitted: auto-replied\n"
                        + mail(
                                "Paula Díaz <paula.diaz@correo.example>",
                                "Respuesta automática: Recibimos su reclamo",
                                "Estoy con permiso hasta el lunes."),
                ago(30));
        mails.discard(
                mail(
                        "Ofertas <ventas@ofertas.example>",
                        "Ollas industriales con descuento",
                        "Aproveche esta semana."),
                ago(50),
                "Publicidad",
                demoAccounts.id("administradora"),
                ago(48));
        Ticket three = open.get(2);
        String citizen = three.getPerson().getEmail().orElse("persona@correo.example");
        mails.join(
                reply(
                        three.getPerson().getFullName() + " <" + citizen + ">",
                        three,
                        "Agrego un dato: fue en el segundo turno del almuerzo, con los cursos de"
                                + " séptimo y octavo."),
                ago(1),
                three);
    }

    private List<Ticket> openTickets() {
        return em.createQuery(
                        """
                        SELECT t FROM Ticket t
                        WHERE t.status = :status AND t.restricted = :no AND t.person.email IS NOT NULL
                        ORDER BY t.id DESC""",
                        Ticket.class)
                .setParameter("status", TicketStatus.EN_AREA)
                .setParameter("no", false)
                .setMaxResults(3)
                .getResultList();
    }

    private Instant ago(int hours) {
        return clock.instant().minus(Duration.ofHours(hours));
    }

    private static String reply(String from, Ticket ticket, String text) {
        return mail(
                from,
                "Re: [" + ticket.getNumber() + "] Recibimos su solicitud",
                text
                        + "\n\nEl mar, 24 nov 2026 a las 10:15, Canal PAE <canal@canal.example>"
                        + " escribió:\n> Recibimos su solicitud. Le responderemos pronto.");
    }

    private static String mail(String from, String subject, String text) {
        return "From: "
                + from
                + "\nTo: canal@canal.example\nSubject: "
                + subject
                + "\nContent-Type: text/plain; charset=utf-8\n\n"
                + text
                + "\n";
    }
}
