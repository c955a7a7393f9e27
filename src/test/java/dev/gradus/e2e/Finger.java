package dev.gradus.e2e;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;

/** A finger on the glass of a telephone: unlike a mouse it scrolls the page wherever nothing holds the page still. */
final class Finger {
    private static final int MOVES = 6;

    private final CDPSession glass;

    /** A place in the window, in pixels. */
    record Spot(double x, double y) {
        Spot away(double right, double down) {
            return new Spot(x + right, y + down);
        }
    }

    Finger(Page page) {
        glass = page.context().newCDPSession(page);
    }

    /** Brought to the middle of the window, away from the bar at its foot. */
    static Spot middle(Locator of) {
        of.evaluate("shape => shape.scrollIntoView({block: 'center'})");
        BoundingBox box = of.boundingBox();
        return new Spot(box.x + box.width / 2, box.y + box.height / 2);
    }

    void drag(Spot from, Spot to) {
        say("touchStart", from);
        for (int move = 1; move <= MOVES; move++) {
            double share = (double) move / MOVES;
            say("touchMove", from.away(share * (to.x - from.x), share * (to.y - from.y)));
        }
        say("touchEnd");
    }

    private void say(String type, Spot... spots) {
        JsonArray points = new JsonArray();
        for (Spot spot : spots) {
            JsonObject point = new JsonObject();
            point.addProperty("x", spot.x);
            point.addProperty("y", spot.y);
            points.add(point);
        }
        JsonObject touch = new JsonObject();
        touch.addProperty("type", type);
        touch.add("touchPoints", points);
        glass.send("Input.dispatchTouchEvent", touch);
    }
}
