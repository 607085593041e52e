import Testing

@testable import Terminal

struct ScrollStateTests {
  @Test func `Moving scrolls no more than needed`() {
    var state = ScrollState()
    state.move(by: 4, count: 20, height: 5)
    #expect(state == ScrollState(selected: 4, top: 0))
    state.move(by: 1, count: 20, height: 5)
    #expect(state == ScrollState(selected: 5, top: 1))
    state.move(by: -3, count: 20, height: 5)
    #expect(state == ScrollState(selected: 2, top: 1))
    state.move(by: -99, count: 20, height: 5)
    #expect(state == ScrollState(selected: 0, top: 0))
  }

  @Test func `Pages overlap by a row and stop at the ends`() {
    var state = ScrollState()
    state.page(by: 1, count: 20, height: 5)
    #expect(state == ScrollState(selected: 4, top: 4))
    state.page(by: 9, count: 20, height: 5)
    #expect(state == ScrollState(selected: 19, top: 15))
    state.first()
    #expect(state == ScrollState())
    state.last(count: 20, height: 5)
    #expect(state == ScrollState(selected: 19, top: 15))
  }

  @Test func `The wheel moves the view, and the selection only at its edge`() {
    var state = ScrollState(selected: 4, top: 0)
    state.scroll(by: 3, count: 20, height: 5)
    #expect(state == ScrollState(selected: 4, top: 3))
    state.scroll(by: 3, count: 20, height: 5)
    #expect(state == ScrollState(selected: 6, top: 6))
    state.scroll(by: 99, count: 20, height: 5)
    #expect(state == ScrollState(selected: 15, top: 15))
  }

  @Test func `A list that became shorter, or empty, keeps the state inside`() {
    var state = ScrollState(selected: 19, top: 15)
    state.keepVisible(count: 3, height: 5)
    #expect(state == ScrollState(selected: 2, top: 0))
    #expect(state.visible(count: 3, height: 5) == 0..<3)
    state.keepVisible(count: 0, height: 0)
    #expect(state == ScrollState())
    #expect(state.visible(count: 0, height: 0).isEmpty)
  }
}
