package cl.soser.canal.web.account;

import cl.soser.canal.account.factor.AppSecret;
import cl.soser.canal.account.factor.PublishedSecret;
import cl.soser.canal.account.factor.TimeCode;
import cl.soser.canal.shared.setting.InstallationSettings;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;

/** The code of the demonstration's accounts, on its sign-in page; a real channel shows none. */
@Named
@RequestScoped
public class DemoFactor {

    @Inject Instance<PublishedSecret> published;
    @Inject InstallationSettings installationSettings;
    @Inject Clock clock;

    public boolean isShown() {
        return installationSettings.demo() && published.isResolvable();
    }

    private AppSecret secret() {
        return published.get().secret();
    }

    public String getSecret() {
        return secret().text();
    }

    public String getCode() {
        return TimeCode.at(secret().bytes(), clock.instant());
    }
}
