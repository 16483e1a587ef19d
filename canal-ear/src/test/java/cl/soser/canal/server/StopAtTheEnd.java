package cl.soser.canal.server;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Stops the shared installations when the last test is over, however the tests went. */
public class StopAtTheEnd implements LauncherSessionListener {

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        Installation.stopShared();
    }
}
