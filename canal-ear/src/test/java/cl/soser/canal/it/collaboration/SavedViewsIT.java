package cl.soser.canal.it.collaboration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.KnownAccounts.Known;
import cl.soser.canal.catalogue.CatalogueKind;
import cl.soser.canal.catalogue.CatalogueService;
import cl.soser.canal.configuration.ConfigurationHistoryQuery;
import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.it.InContainer;
import cl.soser.canal.savedview.ListCriteria;
import cl.soser.canal.savedview.SavedViewContent;
import cl.soser.canal.savedview.SavedViewDetails;
import cl.soser.canal.savedview.SavedViewRef;
import cl.soser.canal.savedview.SavedViewService;
import cl.soser.canal.savedview.ViewAudience;
import cl.soser.canal.savedview.ViewPage;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Views are each person's own, shared only as far as they may, and show what a viewer may read. */
class SavedViewsIT extends InContainer {

    private static final ListCriteria OPEN = new ListCriteria(Map.of("bandeja", "ABIERTAS"));

    @Inject SavedViewService savedViewService;
    @Inject CatalogueService catalogues;
    @Inject ConfigurationHistoryQuery configurationHistoryQuery;

    private Known somebody(String role, String... areas) {
        String name = "vistas-" + UUID.randomUUID() + "@it.example";
        return accounts.account(name, Set.of(role), Set.of(areas), null);
    }

    private long save(Known who, String name, ViewAudience audience, String code) throws Exception {
        return as(
                who,
                () ->
                        savedViewService.save(
                                ViewPage.BANDEJA,
                                OPEN,
                                new SavedViewContent(name, audience, code)));
    }

    private SavedViewDetails get(Known who, long id) throws Exception {
        return as(who, () -> savedViewService.get(id));
    }

    private List<Long> mine(Known who) throws Exception {
        return as(who, () -> savedViewService.mine()).stream().map(SavedViewDetails::id).toList();
    }

    private void refused(String key, Known who, Step step) {
        assertEquals(
                key, assertThrows(NotAllowedException.class, () -> as(who, step)).getMessage());
    }

    private void notFound(Known who, Step step) {
        assertThrows(NotFoundException.class, () -> as(who, step));
    }

    @Test
    void aPrivateViewIsAsUnknownToOthersAsOneThatDoesNotExist() throws Exception {
        Known owner = somebody("AREA", "CALIDAD");
        long id = save(owner, "Mía", ViewAudience.PRIVADA, null);
        assertTrue(mine(owner).contains(id));
        for (Known other : List.of(area("CALIDAD"), with("ADMINISTRADOR"), with("OPERADOR"))) {
            notFound(other, () -> savedViewService.get(id));
            notFound(other, () -> savedViewService.delete(new SavedViewRef(id, 1)));
            notFound(other, () -> savedViewService.startWith(id));
            notFound(other, () -> savedViewService.move(id, true));
            assertFalse(mine(other).contains(id));
        }
        assertThrows(EJBAccessException.class, () -> as(with("TI"), () -> savedViewService.mine()));
        assertThrows(
                EJBAccessException.class,
                () -> as(institution("JUNJI"), () -> savedViewService.mine()));
    }

    @Test
    void aSharedViewIsFoundByItsAreaAloneAndOnlyItsOwnerOrALeaderChangesIt() throws Exception {
        Known owner = somebody("AREA", "CALIDAD");
        long id = save(owner, "Del área", ViewAudience.AREA, "CALIDAD");
        Known colleague = somebody("AREA", "CALIDAD", "RRHH");
        assertTrue(mine(colleague).contains(id));
        SavedViewDetails seen = get(colleague, id);
        assertFalse(seen.editable());
        notFound(colleague, () -> savedViewService.delete(seen.ref()));
        notFound(colleague, () -> savedViewService.refine(seen.ref(), OPEN));
        notFound(somebody("AREA", "NUTRICION"), () -> savedViewService.get(id));
        refused(
                "view.audience",
                owner,
                () ->
                        savedViewService.change(
                                seen.ref(),
                                new SavedViewContent("Otra", ViewAudience.AREA, "NUTRICION")));
        refused(
                "view.audience",
                owner,
                () ->
                        savedViewService.change(
                                seen.ref(),
                                new SavedViewContent("Otra", ViewAudience.ROL, "AREA")));
        Known leader = somebody("OPERACIONES");
        assertTrue(get(leader, id).editable());
        as(
                leader,
                () ->
                        savedViewService.change(
                                seen.ref(),
                                new SavedViewContent("Mejor", ViewAudience.ROL, "AREA")));
        assertEquals("Mejor", get(somebody("AREA", "NUTRICION"), id).name());
        refused("view.stale", owner, () -> savedViewService.delete(seen.ref()));
        assertTrue(
                as(
                                        with("ADMINISTRADOR"),
                                        () ->
                                                configurationHistoryQuery.page(
                                                        Set.of(ConfigurationKind.VISTA),
                                                        String.valueOf(id),
                                                        null,
                                                        10))
                                .rows()
                                .size()
                        > 1);
    }

    @Test
    void aLeaderLooksAfterWhatALeaverSharedAndTheLeaversOwnStaysUnseen() throws Exception {
        Known leaver = somebody("OPERACIONES");
        long shared = save(leaver, "Queda", ViewAudience.ROL, "OPERADOR");
        long own = save(leaver, "No queda", ViewAudience.PRIVADA, null);
        data.with(
                em ->
                        em.createQuery(
                                        "UPDATE Account a SET a.state ="
                                                + " cl.soser.canal.account.AccountState.DESACTIVADA"
                                                + " WHERE a.id = :id")
                                .setParameter("id", leaver.id())
                                .executeUpdate());
        Known operator = somebody("OPERADOR");
        assertTrue(get(operator, shared).ownerGone());
        assertThrows(
                EJBAccessException.class,
                () -> as(operator, () -> savedViewService.adopt(get(operator, shared).ref())));
        Known heir = somebody("ADMINISTRADOR");
        notFound(heir, () -> savedViewService.adopt(new SavedViewRef(own, 1)));
        as(heir, () -> savedViewService.adopt(get(heir, shared).ref()));
        assertTrue(get(heir, shared).isOwn());
        assertFalse(get(operator, shared).ownerGone());
    }

    @Test
    void namesAreOnceForEachPersonAndThereIsAnEnd() throws Exception {
        Known owner = somebody("OPERADOR");
        save(owner, "Única", ViewAudience.PRIVADA, null);
        refused(
                "view.name.taken",
                owner,
                () ->
                        savedViewService.save(
                                ViewPage.BANDEJA, OPEN, SavedViewContent.own(" unica ")));
        for (int i = 1; i < SavedViewService.MOST; i++) {
            save(owner, "Vista " + i, ViewAudience.PRIVADA, null);
        }
        refused(
                "view.full",
                owner,
                () ->
                        savedViewService.save(
                                ViewPage.BANDEJA, OPEN, SavedViewContent.own("Una más")));
    }

    @Test
    void eachPersonHasTheirOrderAndTheViewTheyStartWith() throws Exception {
        Known one = somebody("AREA", "RRHH");
        Known other = somebody("AREA", "RRHH");
        long a = save(one, "A", ViewAudience.AREA, "RRHH");
        long b = save(one, "B", ViewAudience.AREA, "RRHH");
        as(other, () -> savedViewService.move(b, true));
        assertTrue(mine(other).indexOf(b) < mine(other).indexOf(a));
        assertTrue(mine(one).indexOf(a) < mine(one).indexOf(b));
        as(other, () -> savedViewService.startWith(b));
        assertTrue(get(other, b).start());
        assertFalse(get(one, b).start());
        as(one, () -> savedViewService.delete(get(one, b).ref()));
        assertFalse(mine(other).contains(b));
        notFound(other, () -> savedViewService.startWith(b));
    }

    @Test
    void whatMeansNothingIsRefusedAndWhatIsAboutAPersonIsNotShared() throws Exception {
        Known owner = somebody("ADMINISTRADOR");
        for (Map<String, String> wrong :
                List.of(
                        Map.of("area", "NADIE"),
                        Map.of("bandeja", "x"),
                        Map.of("orden", "t.id; drop table"),
                        Map.of("institucion", "NASA"),
                        Map.of("urgencia", "alta"))) {
            refused(
                    "view.unknown",
                    owner,
                    () ->
                            savedViewService.save(
                                    ViewPage.BANDEJA,
                                    new ListCriteria(wrong),
                                    SavedViewContent.own("x")));
        }
        for (Map<String, String> person :
                List.of(Map.of("persona", "12"), Map.of("q", "11.111.111-1"))) {
            refused(
                    "view.person",
                    owner,
                    () ->
                            savedViewService.save(
                                    ViewPage.BANDEJA,
                                    new ListCriteria(person),
                                    new SavedViewContent("x", ViewAudience.ROL, "OPERADOR")));
        }
    }

    @Test
    void aRetiredFilterIsTold() throws Exception {
        Known owner = somebody("ADMINISTRADOR");
        String topic =
                as(
                        owner,
                        () ->
                                catalogues.add(
                                        CatalogueKind.TEMA,
                                        null,
                                        "De paso " + UUID.randomUUID(),
                                        false));
        long id =
                as(
                        owner,
                        () ->
                                savedViewService.save(
                                        ViewPage.BANDEJA,
                                        new ListCriteria(Map.of("tema", topic, "q", "gas")),
                                        SavedViewContent.own("De antes")));
        assertEquals(List.of(), get(owner, id).retired());
        as(
                owner,
                () ->
                        catalogues.retire(
                                CatalogueKind.TEMA,
                                topic,
                                catalogues.get(CatalogueKind.TEMA, topic).version()));
        assertEquals(List.of("tema"), get(owner, id).retired());
    }
}
