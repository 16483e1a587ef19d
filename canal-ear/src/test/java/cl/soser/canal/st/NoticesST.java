package cl.soser.canal.st;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cl.soser.canal.it.ListeningBrowser;
import cl.soser.canal.notification.push.PushTarget;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A mother asks for notices on her telephone. No push service is reached from here: the page is
 * given the subscription of one that the server knows.
 */
class NoticesST extends CitizenJourney {

    private static final String SUBSCRIBED =
            "(() => { const said = () => ({ ...%s, endpoint: '%s' + (localStorage.getItem('moved') || '') });"
                    + " const made = () => ({ endpoint: said().endpoint, toJSON: said });"
                    + " PushManager.prototype.subscribe = async () => {"
                    + " localStorage.setItem('subscribed', 'x'); return made(); };"
                    + " PushManager.prototype.getSubscription = async () =>"
                    + " localStorage.getItem('subscribed') ? made() : null; })()";

    private Page filed() throws Exception {
        Page phone = phone();
        PushTarget target = new ListeningBrowser().at(server.pushService() + "/push/rosa");
        phone.context()
                .addInitScript(
                        SUBSCRIBED.formatted(
                                "{ keys: { p256dh: '%s', auth: '%s' } }"
                                        .formatted(target.p256dh(), target.auth()),
                                target.endpoint()));
        fileUntilReview(phone);
        fillPerson(phone);
        phone.getByLabel("Leí y acepto").check();
        send(phone);
        phone.getByRole(AriaRole.LINK, name("Ver mi solicitud")).click();
        phone.waitForURL("**/solicitudes/CP-*");
        return phone;
    }

    private static Locator follow(Page phone) {
        return phone.getByRole(AriaRole.BUTTON, button("Avisarme en este teléfono"));
    }

    private static Locator leave(Page phone) {
        return phone.getByRole(AriaRole.BUTTON, button("Dejar de avisarme"));
    }

    @Test
    void aTelephoneIsToldOfNewsUntilItsOwnerWantsNoMore() throws Exception {
        Page phone = filed();
        phone.context().grantPermissions(List.of("notifications"));
        follow(phone).scrollIntoViewIfNeeded();
        look(phone, "avisos");
        follow(phone).click();
        assertThat(phone.getByText("Listo: le avisaremos en este teléfono.")).isVisible();
        assertThat(leave(phone)).isFocused();
        look(phone, "avisos-pedidos");
        phone.reload();
        assertThat(leave(phone)).isVisible();
        assertThat(follow(phone)).isHidden();
        leave(phone).click();
        assertThat(phone.getByText("Ya no le avisaremos en este teléfono.")).isVisible();
        phone.reload();
        assertThat(follow(phone)).isVisible();
    }

    /**
     * As the service worker hears it, whose scripts are run in the page: no browser can be told to
     * do it.
     */
    @Test
    void anAddressThatChangesByItselfIsFollowed() throws Exception {
        Page phone = filed();
        phone.context().grantPermissions(List.of("notifications"));
        follow(phone).click();
        assertThat(leave(phone)).isVisible();
        phone.addScriptTag(
                new Page.AddScriptTagOptions()
                        .setUrl("/jakarta.faces.resource/js/push-events.js.xhtml?ln=canal"));
        phone.evaluate(
                """
                async () => {
                  const manager = PushManager.prototype;
                  const oldSubscription = await manager.getSubscription();
                  const before = oldSubscription.toJSON();
                  localStorage.setItem('moved', '-two');
                  const newSubscription = await manager.getSubscription();
                  const event = new Event('pushsubscriptionchange');
                  Object.assign(event, { oldSubscription: { toJSON: () => before }, newSubscription });
                  const done = new Promise((settle) => { event.waitUntil = settle; });
                  dispatchEvent(event);
                  await done;
                }""");
        phone.reload();
        assertThat(leave(phone)).isVisible();
        // Another change, of which no event came: the page finds it.
        phone.evaluate("localStorage.setItem('moved', '-three')");
        phone.reload();
        assertThat(leave(phone)).isVisible();
        leave(phone).click();
        assertThat(phone.getByText("Ya no le avisaremos en este teléfono.")).isVisible();
        phone.reload();
        assertThat(follow(phone)).isVisible();
    }

    @Test
    void whoeverBlockedNoticesIsToldHowToAllowThem() throws Exception {
        Page phone = filed();
        follow(phone).click();
        assertThat(phone.getByText("Este navegador tiene bloqueados los avisos.")).isVisible();
        assertThat(follow(phone)).isVisible();
        look(phone, "avisos-bloqueados");
    }
}
