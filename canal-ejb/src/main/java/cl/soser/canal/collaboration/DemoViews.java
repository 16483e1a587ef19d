package cl.soser.canal.collaboration;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import cl.soser.canal.account.Account;
import cl.soser.canal.account.Role;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;

/** Views that the demonstration's people keep and share. For the start, which has no caller. */
@Stateless
@PermitAll
public class DemoViews {

    @PersistenceContext EntityManager em;
    @Inject Clock clock;

    @TransactionAttribute(REQUIRES_NEW)
    public void keep() {
        keep(
                "administradora",
                "Urgencia alta",
                "bandeja=ABIERTAS&urgencia=ALTA",
                ViewAudience.ROL,
                Role.ADMINISTRADOR);
        keep(
                "administradora",
                "Canastas, lo último",
                "bandeja=ABIERTAS&tema=CANASTAS&orden=MOVIMIENTO&sentido=desc",
                ViewAudience.PRIVADA,
                null);
        keep(
                "administradora",
                "Etapas vencidas",
                "bandeja=ETAPA_VENCIDA",
                ViewAudience.ROL,
                Role.OPERACIONES);
        keep(
                "calidad",
                "Reclamos del área",
                "bandeja=ABIERTAS&motivo=RECLAMO",
                ViewAudience.AREA,
                "CALIDAD");
        keep(
                "operaciones",
                "Todo lo de JUNJI",
                "bandeja=ABIERTAS&institucion=JUNJI",
                ViewAudience.ROL,
                Role.OPERACIONES);
        keep(
                "operadora",
                "Consultas abiertas",
                "bandeja=ABIERTAS&motivo=CONSULTA",
                ViewAudience.PRIVADA,
                null);
        em.persist(
                new SavedView(
                        ViewPage.BUSQUEDA,
                        ViewTerms.parse("q=leche&orden=INGRESO&sentido=desc"),
                        ViewText.own("Lo que dice leche"),
                        account("administradora"),
                        clock.instant()));
    }

    private void keep(String who, String name, String terms, ViewAudience audience, String code) {
        em.persist(
                new SavedView(
                        ViewPage.BANDEJA,
                        ViewTerms.parse(terms),
                        new ViewText(name, audience, code),
                        account(who),
                        clock.instant()));
    }

    private long account(String mailbox) {
        return em.createQuery("SELECT a FROM Account a WHERE a.emailKey = :key", Account.class)
                .setParameter("key", mailbox + "@canal.example")
                .getSingleResult()
                .getId();
    }
}
