/// What a cell of the grid looks like.
package struct Style: Sendable, Hashable {}
