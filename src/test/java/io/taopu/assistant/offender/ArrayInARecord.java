package io.taopu.assistant.offender;

record ArrayInARecord(float[] vector) {}
