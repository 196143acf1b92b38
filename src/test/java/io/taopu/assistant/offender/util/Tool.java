package io.taopu.assistant.offender.util;

/** Lives in a package named after nothing. */
class Tool {}
