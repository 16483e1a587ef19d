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
            "(() => { const said = %s; const made = () => ({ endpoint: said.endpoint, toJSON: () => said });"
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
                                "{ endpoint: '%s', keys: { p256dh: '%s', auth: '%s' } }"
                                        .formatted(
                                                target.endpoint(),
                                                target.p256dh(),
                                                target.auth())));
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

    @Test
    void whoeverBlockedNoticesIsToldHowToAllowThem() throws Exception {
        Page phone = filed();
        follow(phone).click();
        assertThat(phone.getByText("Este navegador tiene bloqueados los avisos.")).isVisible();
        assertThat(follow(phone)).isVisible();
        look(phone, "avisos-bloqueados");
    }
}
