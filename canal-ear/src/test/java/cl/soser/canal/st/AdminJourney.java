package cl.soser.canal.st;

import com.microsoft.playwright.Page;

/** What journeys through administration have in common. */
abstract class AdminJourney extends StaffJourney {

    /** No barriers at 1280 and at 320 px, and a picture of each. */
    protected void bothSizes(Page where, String name) {
        noBarriers(where);
        picture(where, name);
        where.setViewportSize(320, 640);
        fits(where);
        noBarriers(where);
        picture(where, name + "-320");
        where.setViewportSize(1280, 900);
    }
}
