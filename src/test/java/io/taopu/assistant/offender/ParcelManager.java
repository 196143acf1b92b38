package io.taopu.assistant.offender;

/** Has a name that says nothing. */
class ParcelManager {}
