package cl.soser.canal.suite;

import cl.soser.canal.server.Installation;
import org.junit.platform.suite.api.BeforeSuite;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** What runs from outside on servers of its own, and needs none that is shared. */
@Suite
@SelectPackages("cl.soser.canal.st")
@IncludeClassNamePatterns(".*ST")
@IncludeTags(ServersSuite.OWN_SERVERS)
public class ServersSuite {

    /** The tag of those tests. */
    public static final String OWN_SERVERS = "own-servers";

    @BeforeSuite
    static void setZone() {
        Installation.on("derby");
    }
}
