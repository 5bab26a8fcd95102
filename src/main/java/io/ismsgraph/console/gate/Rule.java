package io.ismsgraph.console.gate;

import org.antlr.v4.runtime.ParserRuleContext;

/** Something that every part of a statement is held to, at any depth. */
interface Rule {

    /**
     * Lets a part pass; its own parts come later.
     *
     * @throws StatementRefused if it may not stand there
     */
    void hold(ParserRuleContext part);
}
