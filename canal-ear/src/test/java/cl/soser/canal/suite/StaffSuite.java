package cl.soser.canal.suite;

import cl.soser.canal.server.Installation;
import org.junit.platform.suite.api.AfterSuite;
import org.junit.platform.suite.api.BeforeSuite;
import org.junit.platform.suite.api.ExcludeTags;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * The journeys through the back office, in a real browser; on a server beside that of the others.
 */
@Suite
@SelectPackages("cl.soser.canal.st")
@IncludeClassNamePatterns(".*ST")
@IncludeTags(StaffSuite.STAFF)
@ExcludeTags(ServersSuite.OWN_SERVERS)
public class StaffSuite {

    /** The tag of those journeys. */
    public static final String STAFF = "staff";

    @BeforeSuite
    static void install() {
        Installation.on("postgresql", STAFF);
    }

    @AfterSuite
    static void stop() {
        Installation.stopShared();
    }
}
