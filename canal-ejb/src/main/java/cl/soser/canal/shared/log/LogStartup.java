package cl.soser.canal.shared.log;

import cl.soser.canal.shared.setting.InstallationSettings;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Logger;

/** Puts {@link LogLines} before the server's handlers for as long as the channel is deployed. */
@Startup
@Singleton
public class LogStartup {

    private static final Logger ROOT = Logger.getLogger("");

    @Inject InstallationSettings installationSettings;

    private LogLines lines;

    @PostConstruct
    void begin() {
        List<Handler> own = List.of(ROOT.getHandlers());
        lines = new LogLines(own, installationSettings.isLogJson());
        own.forEach(ROOT::removeHandler);
        ROOT.addHandler(lines);
    }

    @PreDestroy
    void end() {
        ROOT.removeHandler(lines);
        lines.handlers().forEach(ROOT::addHandler);
    }
}
