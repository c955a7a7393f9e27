// @vitest-environment jsdom
import { beforeEach, expect, test } from "vitest";
import { KeptRun } from "../../lab/KeptRun";

const LAB = "/labs/quadratic-descent";

beforeEach(() => {
  sessionStorage.clear();
});

function page(search: string, arrival = "reload", pathname = LAB): KeptRun {
  return new KeptRun({ storage: sessionStorage, location: { pathname, search }, arrival: () => arrival });
}

test("a page that is loaded again has its run again", () => {
  page("?v=1&a=2").keep("run-1");
  expect(page("?v=1&a=2").find()).toBe("run-1");
  expect(page("?v=1&a=2", "back_forward").find()).toBe("run-1");
});

test("an address that was opened anew gets a run of its own", () => {
  page("").keep("run-1");
  expect(page("", "navigate").find()).toBeNull();
});

test("another address or lab has another run", () => {
  page("").keep("run-1");
  expect(page("?v=1&a=2").find()).toBeNull();
  expect(page("", "reload", "/labs/autograd").find()).toBeNull();
});

test("a page without a run leaves none", () => {
  page("").keep("run-1");
  page("").keep(null);
  expect(page("").find()).toBeNull();
});

test("the way back through addresses leaves no run to the next one", () => {
  const left = page("");
  left.close();
  left.keep("run-1");
  expect(page("").find()).toBeNull();
});
