package cl.soser.canal.bulk;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import cl.soser.canal.account.Account;
import cl.soser.canal.account.Role;
import cl.soser.canal.savedview.ListCriteria;
import cl.soser.canal.savedview.SavedView;
import cl.soser.canal.savedview.SavedViewContent;
import cl.soser.canal.savedview.ViewAudience;
import cl.soser.canal.savedview.ViewPage;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Views that the demonstration's people keep and share, and a bulk act. For the start, which has no
 * caller.
 */
@Stateless
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
                        ListCriteria.parse("q=leche&orden=INGRESO&sentido=desc"),
                        SavedViewContent.own("Lo que dice leche"),
                        account("administradora"),
                        clock.instant()));
    }

    /** A note on a dozen tickets, which a server writes a moment later as it would any other. */
    @TransactionAttribute(REQUIRES_NEW)
    public void note() {
        List<Object[]> open =
                em.createQuery(
                                "SELECT t.id, t.version FROM Ticket t WHERE t.open = :open"
                                        + " ORDER BY t.id DESC",
                                Object[].class)
                        .setParameter("open", true)
                        .setMaxResults(12)
                        .getResultList();
        if (open.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        BulkAction bulk =
                new BulkAction(
                        "demo-nota",
                        account("administradora"),
                        ListCriteria.parse("bandeja=ABIERTAS"),
                        open.size(),
                        now);
        bulk.order(
                new BulkActionCommand(
                        BulkKind.NOTA,
                        null,
                        null,
                        "El viernes no hay clases en la región: avise a la persona si le afecta."));
        bulk.start(now);
        em.persist(bulk);
        em.flush();
        for (int i = 0; i < open.size(); i++) {
            Object[] one = open.get(i);
            em.persist(new BulkItem(bulk.getId(), i, (Long) one[0], (Integer) one[1]));
        }
    }

    private void keep(String who, String name, String terms, ViewAudience audience, String code) {
        em.persist(
                new SavedView(
                        ViewPage.BANDEJA,
                        ListCriteria.parse(terms),
                        new SavedViewContent(name, audience, code),
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
