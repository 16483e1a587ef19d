package cl.soser.canal.suite;

import cl.soser.canal.server.Installation;
import org.junit.platform.suite.api.AfterSuite;
import org.junit.platform.suite.api.BeforeSuite;
import org.junit.platform.suite.api.ExcludeTags;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * What runs from outside and needs no back office: scripts, HTTP, mail and a real browser; on
 * production's database, which also costs the server a third less than the embedded one.
 */
@Suite
@SelectPackages("cl.soser.canal.st")
@IncludeClassNamePatterns(".*ST")
@ExcludeTags({ServersSuite.OWN_SERVERS, StaffSuite.STAFF})
class PublicSuite {

    @BeforeSuite
    static void install() {
        Installation.on("postgresql");
    }

    @AfterSuite
    static void stop() {
        Installation.stopShared();
    }
}
