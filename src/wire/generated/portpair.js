// Made by `npm run proto` from proto/portpair/v1. Do not edit.
/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "protobufjs/minimal.js";

const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError;

const $root = $protobuf.roots["portpair"] || ($protobuf.roots["portpair"] = {});

export const portpair = $root.portpair = (() => {

    const portpair = {};

    portpair.v1 = (function() {

        const v1 = {};

        v1.AssistanceSubject = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "ASSISTANCE_SUBJECT_UNSPECIFIED"] = 0;
            values[valuesById[1] = "ASSISTANCE_SUBJECT_VERIFY_ORIGIN"] = 1;
            values[valuesById[2] = "ASSISTANCE_SUBJECT_TAKE_BACK"] = 2;
            return values;
        })();

        v1.AssistanceRequest = (function() {

            const AssistanceRequest = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            AssistanceRequest.prototype.number = "";
            AssistanceRequest.prototype.revision = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
            AssistanceRequest.prototype.ucr = null;
            AssistanceRequest.prototype.houseBill = null;
            AssistanceRequest.prototype.subject = 0;
            AssistanceRequest.prototype.purpose = "";
            AssistanceRequest.prototype.raisedAt = null;
            AssistanceRequest.prototype.deadline = null;

            let $oneOfFields;

            AssistanceRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.number != null && $Object.hasOwnProperty.call(message, "number") && message.number !== "")
                    writer.uint32(10).string(message.number);
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision") && (typeof message.revision === "object" ? message.revision.low || message.revision.high : message.revision !== 0))
                    writer.uint32(16).int64(message.revision);
                if (message.ucr != null && $Object.hasOwnProperty.call(message, "ucr"))
                    writer.uint32(26).string(message.ucr);
                if (message.houseBill != null && $Object.hasOwnProperty.call(message, "houseBill"))
                    writer.uint32(34).string(message.houseBill);
                if (message.subject != null && $Object.hasOwnProperty.call(message, "subject") && message.subject !== 0)
                    writer.uint32(40).int32(message.subject);
                if (message.purpose != null && $Object.hasOwnProperty.call(message, "purpose") && message.purpose !== "")
                    writer.uint32(50).string(message.purpose);
                if (message.raisedAt != null && $Object.hasOwnProperty.call(message, "raisedAt"))
                    writer.uint32(56).int64(message.raisedAt);
                if (message.deadline != null && $Object.hasOwnProperty.call(message, "deadline"))
                    writer.uint32(64).int64(message.deadline);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            AssistanceRequest.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.AssistanceRequest();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.number = value;
                            else
                                delete message.number;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                message.revision = value;
                            else
                                delete message.revision;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.ucr = reader.stringVerify();
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.houseBill = reader.stringVerify();
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.subject = value;
                            else
                                delete message.subject;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.purpose = value;
                            else
                                delete message.purpose;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            message.raisedAt = reader.int64();
                            continue;
                        }
                    case 8: {
                            if (wireType !== 0)
                                break;
                            message.deadline = reader.int64();
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return AssistanceRequest;
        })();

        v1.AssistanceRequestBatch = (function() {

            const AssistanceRequestBatch = function (properties) {
                this.items = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            AssistanceRequestBatch.prototype.items = $util.emptyArray;

            AssistanceRequestBatch.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.items != null && message.items.length)
                    for (let i = 0; i < message.items.length; ++i)
                        $root.portpair.v1.AssistanceRequest.encode(message.items[i], writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            AssistanceRequestBatch.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.AssistanceRequestBatch();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.items && message.items.length))
                                message.items = [];
                            message.items.push($root.portpair.v1.AssistanceRequest.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return AssistanceRequestBatch;
        })();

        v1.AssistanceAnswer = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "ASSISTANCE_ANSWER_UNSPECIFIED"] = 0;
            values[valuesById[1] = "ASSISTANCE_ANSWER_CONFIRMED"] = 1;
            values[valuesById[2] = "ASSISTANCE_ANSWER_UNFOUNDED"] = 2;
            values[valuesById[3] = "ASSISTANCE_ANSWER_ACCEPTED"] = 3;
            values[valuesById[4] = "ASSISTANCE_ANSWER_POSTPONED"] = 4;
            values[valuesById[5] = "ASSISTANCE_ANSWER_REFUSED"] = 5;
            return values;
        })();

        v1.AssistanceGround = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "ASSISTANCE_GROUND_UNSPECIFIED"] = 0;
            values[valuesById[1] = "ASSISTANCE_GROUND_SOVEREIGNTY_OR_SECURITY"] = 1;
            values[valuesById[2] = "ASSISTANCE_GROUND_COMMERCIAL_SECRECY"] = 2;
            values[valuesById[3] = "ASSISTANCE_GROUND_NOT_RECIPROCAL"] = 3;
            values[valuesById[4] = "ASSISTANCE_GROUND_ONGOING_INVESTIGATION"] = 4;
            values[valuesById[5] = "ASSISTANCE_GROUND_OUT_OF_TIME"] = 5;
            return values;
        })();

        v1.AssistanceResponse = (function() {

            const AssistanceResponse = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            AssistanceResponse.prototype.number = "";
            AssistanceResponse.prototype.revision = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
            AssistanceResponse.prototype.ucr = null;
            AssistanceResponse.prototype.houseBill = null;
            AssistanceResponse.prototype.subject = 0;
            AssistanceResponse.prototype.answer = 0;
            AssistanceResponse.prototype.ground = null;
            AssistanceResponse.prototype.answeredAt = null;

            let $oneOfFields;

            AssistanceResponse.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.number != null && $Object.hasOwnProperty.call(message, "number") && message.number !== "")
                    writer.uint32(10).string(message.number);
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision") && (typeof message.revision === "object" ? message.revision.low || message.revision.high : message.revision !== 0))
                    writer.uint32(16).int64(message.revision);
                if (message.ucr != null && $Object.hasOwnProperty.call(message, "ucr"))
                    writer.uint32(26).string(message.ucr);
                if (message.houseBill != null && $Object.hasOwnProperty.call(message, "houseBill"))
                    writer.uint32(34).string(message.houseBill);
                if (message.subject != null && $Object.hasOwnProperty.call(message, "subject") && message.subject !== 0)
                    writer.uint32(40).int32(message.subject);
                if (message.answer != null && $Object.hasOwnProperty.call(message, "answer") && message.answer !== 0)
                    writer.uint32(48).int32(message.answer);
                if (message.ground != null && $Object.hasOwnProperty.call(message, "ground"))
                    writer.uint32(56).int32(message.ground);
                if (message.answeredAt != null && $Object.hasOwnProperty.call(message, "answeredAt"))
                    writer.uint32(64).int64(message.answeredAt);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            AssistanceResponse.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.AssistanceResponse();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.number = value;
                            else
                                delete message.number;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                message.revision = value;
                            else
                                delete message.revision;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.ucr = reader.stringVerify();
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.houseBill = reader.stringVerify();
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.subject = value;
                            else
                                delete message.subject;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.answer = value;
                            else
                                delete message.answer;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            message.ground = reader.int32();
                            continue;
                        }
                    case 8: {
                            if (wireType !== 0)
                                break;
                            message.answeredAt = reader.int64();
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return AssistanceResponse;
        })();

        v1.AssistanceResponseBatch = (function() {

            const AssistanceResponseBatch = function (properties) {
                this.items = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            AssistanceResponseBatch.prototype.items = $util.emptyArray;

            AssistanceResponseBatch.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.items != null && message.items.length)
                    for (let i = 0; i < message.items.length; ++i)
                        $root.portpair.v1.AssistanceResponse.encode(message.items[i], writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            AssistanceResponseBatch.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.AssistanceResponseBatch();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.items && message.items.length))
                                message.items = [];
                            message.items.push($root.portpair.v1.AssistanceResponse.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return AssistanceResponseBatch;
        })();

        v1.FeedbackAction = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "FEEDBACK_ACTION_UNSPECIFIED"] = 0;
            values[valuesById[1] = "FEEDBACK_ACTION_SEIZURE"] = 1;
            values[valuesById[2] = "FEEDBACK_ACTION_ANOMALY"] = 2;
            values[valuesById[3] = "FEEDBACK_ACTION_NOTHING_FOUND"] = 3;
            values[valuesById[4] = "FEEDBACK_ACTION_RELEASED"] = 4;
            values[valuesById[5] = "FEEDBACK_ACTION_NOT_LOADED"] = 5;
            return values;
        })();

        v1.WarningFeedback = (function() {

            const WarningFeedback = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            WarningFeedback.prototype.number = "";
            WarningFeedback.prototype.revision = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
            WarningFeedback.prototype.ucr = null;
            WarningFeedback.prototype.houseBill = null;
            WarningFeedback.prototype.warning = "";
            WarningFeedback.prototype.action = 0;
            WarningFeedback.prototype.at = null;

            let $oneOfFields;

            WarningFeedback.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.number != null && $Object.hasOwnProperty.call(message, "number") && message.number !== "")
                    writer.uint32(10).string(message.number);
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision") && (typeof message.revision === "object" ? message.revision.low || message.revision.high : message.revision !== 0))
                    writer.uint32(16).int64(message.revision);
                if (message.ucr != null && $Object.hasOwnProperty.call(message, "ucr"))
                    writer.uint32(26).string(message.ucr);
                if (message.houseBill != null && $Object.hasOwnProperty.call(message, "houseBill"))
                    writer.uint32(34).string(message.houseBill);
                if (message.warning != null && $Object.hasOwnProperty.call(message, "warning") && message.warning !== "")
                    writer.uint32(42).string(message.warning);
                if (message.action != null && $Object.hasOwnProperty.call(message, "action") && message.action !== 0)
                    writer.uint32(48).int32(message.action);
                if (message.at != null && $Object.hasOwnProperty.call(message, "at"))
                    writer.uint32(56).int64(message.at);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            WarningFeedback.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.WarningFeedback();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.number = value;
                            else
                                delete message.number;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                message.revision = value;
                            else
                                delete message.revision;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.ucr = reader.stringVerify();
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.houseBill = reader.stringVerify();
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.warning = value;
                            else
                                delete message.warning;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.action = value;
                            else
                                delete message.action;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            message.at = reader.int64();
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return WarningFeedback;
        })();

        v1.WarningFeedbackBatch = (function() {

            const WarningFeedbackBatch = function (properties) {
                this.items = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            WarningFeedbackBatch.prototype.items = $util.emptyArray;

            WarningFeedbackBatch.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.items != null && message.items.length)
                    for (let i = 0; i < message.items.length; ++i)
                        $root.portpair.v1.WarningFeedback.encode(message.items[i], writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            WarningFeedbackBatch.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.WarningFeedbackBatch();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.items && message.items.length))
                                message.items = [];
                            message.items.push($root.portpair.v1.WarningFeedback.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return WarningFeedbackBatch;
        })();

        v1.Body = (function() {

            const Body = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Body.prototype.manifest = null;
            Body.prototype.exportDeclaration = null;
            Body.prototype.securityFiling = null;
            Body.prototype.importDeclaration = null;
            Body.prototype.assessment = null;
            Body.prototype.referral = null;
            Body.prototype.controlResult = null;
            Body.prototype.masterBill = null;
            Body.prototype.certificateOfOrigin = null;
            Body.prototype.preferenceClaim = null;
            Body.prototype.stowPlan = null;
            Body.prototype.containerEvent = null;
            Body.prototype.aeoStatus = null;
            Body.prototype.permit = null;
            Body.prototype.transitMovement = null;
            Body.prototype.supplyImport = null;
            Body.prototype.valueDeclaration = null;
            Body.prototype.warning = null;
            Body.prototype.riskListUpdate = null;
            Body.prototype.assistanceRequest = null;
            Body.prototype.assistanceResponse = null;
            Body.prototype.warningFeedback = null;
            Body.prototype.invalidation = null;
            Body.prototype.filingPart = null;
            Body.prototype.filingNotice = null;
            Body.prototype.referralAnswer = null;
            Body.prototype.disposition = null;
            Body.prototype.arrival = null;
            Body.prototype.publishedRule = null;

            let $oneOfFields;

            $Object.defineProperty(Body.prototype, "batch", {
                get: $util.oneOfGetter($oneOfFields = ["manifest", "exportDeclaration", "securityFiling", "importDeclaration", "assessment", "referral", "controlResult", "masterBill", "certificateOfOrigin", "preferenceClaim", "stowPlan", "containerEvent", "aeoStatus", "permit", "transitMovement", "supplyImport", "valueDeclaration", "warning", "riskListUpdate", "assistanceRequest", "assistanceResponse", "warningFeedback", "invalidation", "filingPart", "filingNotice", "referralAnswer", "disposition", "arrival", "publishedRule"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            Body.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.manifest != null && $Object.hasOwnProperty.call(message, "manifest"))
                    $root.portpair.v1.ManifestBatch.encode(message.manifest, writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.exportDeclaration != null && $Object.hasOwnProperty.call(message, "exportDeclaration"))
                    $root.portpair.v1.ExportDeclarationBatch.encode(message.exportDeclaration, writer.uint32(18).fork(), _depth + 1).ldelim();
                if (message.securityFiling != null && $Object.hasOwnProperty.call(message, "securityFiling"))
                    $root.portpair.v1.SecurityFilingBatch.encode(message.securityFiling, writer.uint32(26).fork(), _depth + 1).ldelim();
                if (message.importDeclaration != null && $Object.hasOwnProperty.call(message, "importDeclaration"))
                    $root.portpair.v1.ImportDeclarationBatch.encode(message.importDeclaration, writer.uint32(34).fork(), _depth + 1).ldelim();
                if (message.assessment != null && $Object.hasOwnProperty.call(message, "assessment"))
                    $root.portpair.v1.AssessmentBatch.encode(message.assessment, writer.uint32(42).fork(), _depth + 1).ldelim();
                if (message.referral != null && $Object.hasOwnProperty.call(message, "referral"))
                    $root.portpair.v1.ReferralBatch.encode(message.referral, writer.uint32(50).fork(), _depth + 1).ldelim();
                if (message.controlResult != null && $Object.hasOwnProperty.call(message, "controlResult"))
                    $root.portpair.v1.ControlResultBatch.encode(message.controlResult, writer.uint32(58).fork(), _depth + 1).ldelim();
                if (message.masterBill != null && $Object.hasOwnProperty.call(message, "masterBill"))
                    $root.portpair.v1.MasterBillBatch.encode(message.masterBill, writer.uint32(66).fork(), _depth + 1).ldelim();
                if (message.certificateOfOrigin != null && $Object.hasOwnProperty.call(message, "certificateOfOrigin"))
                    $root.portpair.v1.CertificateOfOriginBatch.encode(message.certificateOfOrigin, writer.uint32(74).fork(), _depth + 1).ldelim();
                if (message.preferenceClaim != null && $Object.hasOwnProperty.call(message, "preferenceClaim"))
                    $root.portpair.v1.PreferenceClaimBatch.encode(message.preferenceClaim, writer.uint32(82).fork(), _depth + 1).ldelim();
                if (message.stowPlan != null && $Object.hasOwnProperty.call(message, "stowPlan"))
                    $root.portpair.v1.StowPlanBatch.encode(message.stowPlan, writer.uint32(90).fork(), _depth + 1).ldelim();
                if (message.containerEvent != null && $Object.hasOwnProperty.call(message, "containerEvent"))
                    $root.portpair.v1.ContainerEventBatch.encode(message.containerEvent, writer.uint32(98).fork(), _depth + 1).ldelim();
                if (message.aeoStatus != null && $Object.hasOwnProperty.call(message, "aeoStatus"))
                    $root.portpair.v1.AeoStatusBatch.encode(message.aeoStatus, writer.uint32(106).fork(), _depth + 1).ldelim();
                if (message.permit != null && $Object.hasOwnProperty.call(message, "permit"))
                    $root.portpair.v1.PermitBatch.encode(message.permit, writer.uint32(114).fork(), _depth + 1).ldelim();
                if (message.transitMovement != null && $Object.hasOwnProperty.call(message, "transitMovement"))
                    $root.portpair.v1.TransitMovementBatch.encode(message.transitMovement, writer.uint32(122).fork(), _depth + 1).ldelim();
                if (message.supplyImport != null && $Object.hasOwnProperty.call(message, "supplyImport"))
                    $root.portpair.v1.SupplyImportBatch.encode(message.supplyImport, writer.uint32(130).fork(), _depth + 1).ldelim();
                if (message.valueDeclaration != null && $Object.hasOwnProperty.call(message, "valueDeclaration"))
                    $root.portpair.v1.ValueDeclarationBatch.encode(message.valueDeclaration, writer.uint32(138).fork(), _depth + 1).ldelim();
                if (message.warning != null && $Object.hasOwnProperty.call(message, "warning"))
                    $root.portpair.v1.WarningBatch.encode(message.warning, writer.uint32(146).fork(), _depth + 1).ldelim();
                if (message.riskListUpdate != null && $Object.hasOwnProperty.call(message, "riskListUpdate"))
                    $root.portpair.v1.RiskListUpdateBatch.encode(message.riskListUpdate, writer.uint32(154).fork(), _depth + 1).ldelim();
                if (message.assistanceRequest != null && $Object.hasOwnProperty.call(message, "assistanceRequest"))
                    $root.portpair.v1.AssistanceRequestBatch.encode(message.assistanceRequest, writer.uint32(162).fork(), _depth + 1).ldelim();
                if (message.assistanceResponse != null && $Object.hasOwnProperty.call(message, "assistanceResponse"))
                    $root.portpair.v1.AssistanceResponseBatch.encode(message.assistanceResponse, writer.uint32(170).fork(), _depth + 1).ldelim();
                if (message.warningFeedback != null && $Object.hasOwnProperty.call(message, "warningFeedback"))
                    $root.portpair.v1.WarningFeedbackBatch.encode(message.warningFeedback, writer.uint32(178).fork(), _depth + 1).ldelim();
                if (message.invalidation != null && $Object.hasOwnProperty.call(message, "invalidation"))
                    $root.portpair.v1.InvalidationBatch.encode(message.invalidation, writer.uint32(186).fork(), _depth + 1).ldelim();
                if (message.filingPart != null && $Object.hasOwnProperty.call(message, "filingPart"))
                    $root.portpair.v1.FilingPartBatch.encode(message.filingPart, writer.uint32(194).fork(), _depth + 1).ldelim();
                if (message.filingNotice != null && $Object.hasOwnProperty.call(message, "filingNotice"))
                    $root.portpair.v1.FilingNoticeBatch.encode(message.filingNotice, writer.uint32(202).fork(), _depth + 1).ldelim();
                if (message.referralAnswer != null && $Object.hasOwnProperty.call(message, "referralAnswer"))
                    $root.portpair.v1.ReferralAnswerBatch.encode(message.referralAnswer, writer.uint32(210).fork(), _depth + 1).ldelim();
                if (message.disposition != null && $Object.hasOwnProperty.call(message, "disposition"))
                    $root.portpair.v1.DispositionBatch.encode(message.disposition, writer.uint32(218).fork(), _depth + 1).ldelim();
                if (message.arrival != null && $Object.hasOwnProperty.call(message, "arrival"))
                    $root.portpair.v1.ArrivalBatch.encode(message.arrival, writer.uint32(226).fork(), _depth + 1).ldelim();
                if (message.publishedRule != null && $Object.hasOwnProperty.call(message, "publishedRule"))
                    $root.portpair.v1.PublishedRuleBatch.encode(message.publishedRule, writer.uint32(234).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Body.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.Body();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.manifest = $root.portpair.v1.ManifestBatch.decode(reader, reader.size(), $undefined, _depth + 1, message.manifest);
                            message.batch = "manifest";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.exportDeclaration = $root.portpair.v1.ExportDeclarationBatch.decode(reader, reader.size(), $undefined, _depth + 1, message.exportDeclaration);
                            message.batch = "exportDeclaration";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.securityFiling = $root.portpair.v1.SecurityFilingBatch.decode(reader, reader.size(), $undefined, _depth + 1, message.securityFiling);
                            message.batch = "securityFiling";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.importDeclaration = $root.portpair.v1.ImportDeclarationBatch.decode(reader, reader.size(), $undefined, _depth + 1, message.importDeclaration);
                            message.batch = "importDeclaration";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.assessment = $root.portpair.v1.AssessmentBatch.decode(reader, reader.size(), $undefined, _depth + 1, message.assessment);
                            message.batch = "assessment";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.referral = $root.portpair.v1.ReferralBatch.decode(reader, reader.size(), $undefined, _depth + 1, message.referral);
                            message.batch = "referral";
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            message.controlResult = $root.portpair.v1.ControlResultBatch.decode(reader, reader.size(), $undefined, _depth + 1, message.controlResult);
                            message.batch = "controlResult";
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            message.masterBill = $root.portpair.v1.MasterBillBatch.decode(reader, reader.size(), $undefined, _depth + 1, message.masterBill);
                            message.batch = "masterBill";
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            message.certificateOfOrigin = $root.portpair.v1.CertificateOfOriginBatch.decode(reader, reader.size(), $undefined, _depth + 1, message.certificateOfOrigin);
                            message.batch = "certificateOfOrigin";
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            message.preferenceClaim = $root.portpair.v1.PreferenceClaimBatch.decode(reader, reader.size(), $undefined, _depth + 1, message.preferenceClaim);
                            message.batch = "preferenceClaim";
                            continue;
                        }
                    case 11: {
                            if (wireType !== 2)
                                break;
                            message.stowPlan = $root.portpair.v1.StowPlanBatch.decode(reader, reader.size(), $undefined, _depth + 1, message.stowPlan);
                            message.batch = "stowPlan";
                            continue;
                        }
                    case 12: {
                            if (wireType !== 2)
                                break;
                            message.containerEvent = $root.portpair.v1.ContainerEventBatch.decode(reader, reader.size(), $undefined, _depth + 1, message.containerEvent);
                            message.batch = "containerEvent";
                            continue;
                        }
                    case 13: {
                            if (wireType !== 2)
                                break;
                            message.aeoStatus = $root.portpair.v1.AeoStatusBatch.decode(reader, reader.size(), $undefined, _depth + 1, message.aeoStatus);
                            message.batch = "aeoStatus";
                            continue;
                        }
                    case 14: {
                            if (wireType !== 2)
                                break;
                            message.permit = $root.portpair.v1.PermitBatch.decode(reader, reader.size(), $undefined, _depth + 1, message.permit);
                            message.batch = "permit";
                            continue;
                        }
                    case 15: {
                            if (wireType !== 2)
                                break;
                            message.transitMovement = $root.portpair.v1.TransitMovementBatch.decode(reader, reader.size(), $undefined, _depth + 1, message.transitMovement);
                            message.batch = "transitMovement";
                            continue;
                        }
                    case 16: {
                            if (wireType !== 2)
                                break;
                            message.supplyImport = $root.portpair.v1.SupplyImportBatch.decode(reader, reader.size(), $undefined, _depth + 1, message.supplyImport);
                            message.batch = "supplyImport";
                            continue;
                        }
                    case 17: {
                            if (wireType !== 2)
                                break;
                            message.valueDeclaration = $root.portpair.v1.ValueDeclarationBatch.decode(reader, reader.size(), $undefined, _depth + 1, message.valueDeclaration);
                            message.batch = "valueDeclaration";
                            continue;
                        }
                    case 18: {
                            if (wireType !== 2)
                                break;
                            message.warning = $root.portpair.v1.WarningBatch.decode(reader, reader.size(), $undefined, _depth + 1, message.warning);
                            message.batch = "warning";
                            continue;
                        }
                    case 19: {
                            if (wireType !== 2)
                                break;
                            message.riskListUpdate = $root.portpair.v1.RiskListUpdateBatch.decode(reader, reader.size(), $undefined, _depth + 1, message.riskListUpdate);
                            message.batch = "riskListUpdate";
                            continue;
                        }
                    case 20: {
                            if (wireType !== 2)
                                break;
                            message.assistanceRequest = $root.portpair.v1.AssistanceRequestBatch.decode(reader, reader.size(), $undefined, _depth + 1, message.assistanceRequest);
                            message.batch = "assistanceRequest";
                            continue;
                        }
                    case 21: {
                            if (wireType !== 2)
                                break;
                            message.assistanceResponse = $root.portpair.v1.AssistanceResponseBatch.decode(reader, reader.size(), $undefined, _depth + 1, message.assistanceResponse);
                            message.batch = "assistanceResponse";
                            continue;
                        }
                    case 22: {
                            if (wireType !== 2)
                                break;
                            message.warningFeedback = $root.portpair.v1.WarningFeedbackBatch.decode(reader, reader.size(), $undefined, _depth + 1, message.warningFeedback);
                            message.batch = "warningFeedback";
                            continue;
                        }
                    case 23: {
                            if (wireType !== 2)
                                break;
                            message.invalidation = $root.portpair.v1.InvalidationBatch.decode(reader, reader.size(), $undefined, _depth + 1, message.invalidation);
                            message.batch = "invalidation";
                            continue;
                        }
                    case 24: {
                            if (wireType !== 2)
                                break;
                            message.filingPart = $root.portpair.v1.FilingPartBatch.decode(reader, reader.size(), $undefined, _depth + 1, message.filingPart);
                            message.batch = "filingPart";
                            continue;
                        }
                    case 25: {
                            if (wireType !== 2)
                                break;
                            message.filingNotice = $root.portpair.v1.FilingNoticeBatch.decode(reader, reader.size(), $undefined, _depth + 1, message.filingNotice);
                            message.batch = "filingNotice";
                            continue;
                        }
                    case 26: {
                            if (wireType !== 2)
                                break;
                            message.referralAnswer = $root.portpair.v1.ReferralAnswerBatch.decode(reader, reader.size(), $undefined, _depth + 1, message.referralAnswer);
                            message.batch = "referralAnswer";
                            continue;
                        }
                    case 27: {
                            if (wireType !== 2)
                                break;
                            message.disposition = $root.portpair.v1.DispositionBatch.decode(reader, reader.size(), $undefined, _depth + 1, message.disposition);
                            message.batch = "disposition";
                            continue;
                        }
                    case 28: {
                            if (wireType !== 2)
                                break;
                            message.arrival = $root.portpair.v1.ArrivalBatch.decode(reader, reader.size(), $undefined, _depth + 1, message.arrival);
                            message.batch = "arrival";
                            continue;
                        }
                    case 29: {
                            if (wireType !== 2)
                                break;
                            message.publishedRule = $root.portpair.v1.PublishedRuleBatch.decode(reader, reader.size(), $undefined, _depth + 1, message.publishedRule);
                            message.batch = "publishedRule";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Body;
        })();

        v1.Address = (function() {

            const Address = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Address.prototype.street = null;
            Address.prototype.city = null;
            Address.prototype.country = null;

            let $oneOfFields;

            Address.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.street != null && $Object.hasOwnProperty.call(message, "street"))
                    writer.uint32(10).string(message.street);
                if (message.city != null && $Object.hasOwnProperty.call(message, "city"))
                    writer.uint32(18).string(message.city);
                if (message.country != null && $Object.hasOwnProperty.call(message, "country"))
                    writer.uint32(26).string(message.country);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Address.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.Address();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.street = reader.stringVerify();
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.city = reader.stringVerify();
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.country = reader.stringVerify();
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Address;
        })();

        v1.Party = (function() {

            const Party = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Party.prototype.name = "";
            Party.prototype.id = null;
            Party.prototype.address = null;

            let $oneOfFields;

            Party.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                    writer.uint32(10).string(message.name);
                if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
                    writer.uint32(18).string(message.id);
                if (message.address != null && $Object.hasOwnProperty.call(message, "address"))
                    $root.portpair.v1.Address.encode(message.address, writer.uint32(26).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Party.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.Party();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.name = value;
                            else
                                delete message.name;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.id = reader.stringVerify();
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.address = $root.portpair.v1.Address.decode(reader, reader.size(), $undefined, _depth + 1, message.address);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Party;
        })();

        v1.Money = (function() {

            const Money = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Money.prototype.minor = null;
            Money.prototype.currency = "";

            let $oneOfFields;

            Money.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.minor != null && $Object.hasOwnProperty.call(message, "minor"))
                    writer.uint32(8).int64(message.minor);
                if (message.currency != null && $Object.hasOwnProperty.call(message, "currency") && message.currency !== "")
                    writer.uint32(18).string(message.currency);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Money.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.Money();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            message.minor = reader.int64();
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.currency = value;
                            else
                                delete message.currency;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Money;
        })();

        v1.GoodsItem = (function() {

            const GoodsItem = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            GoodsItem.prototype.number = 0;
            GoodsItem.prototype.description = "";
            GoodsItem.prototype.hs6 = null;
            GoodsItem.prototype.packages = null;
            GoodsItem.prototype.packageKind = null;
            GoodsItem.prototype.grossKg = null;
            GoodsItem.prototype.origin = null;
            GoodsItem.prototype.value = null;
            GoodsItem.prototype.marks = null;
            GoodsItem.prototype.nationalLine = null;

            let $oneOfFields;

            GoodsItem.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.number != null && $Object.hasOwnProperty.call(message, "number") && message.number !== 0)
                    writer.uint32(8).uint32(message.number);
                if (message.description != null && $Object.hasOwnProperty.call(message, "description") && message.description !== "")
                    writer.uint32(18).string(message.description);
                if (message.hs6 != null && $Object.hasOwnProperty.call(message, "hs6"))
                    writer.uint32(26).string(message.hs6);
                if (message.packages != null && $Object.hasOwnProperty.call(message, "packages"))
                    writer.uint32(32).uint32(message.packages);
                if (message.packageKind != null && $Object.hasOwnProperty.call(message, "packageKind"))
                    writer.uint32(42).string(message.packageKind);
                if (message.grossKg != null && $Object.hasOwnProperty.call(message, "grossKg"))
                    writer.uint32(48).uint32(message.grossKg);
                if (message.origin != null && $Object.hasOwnProperty.call(message, "origin"))
                    writer.uint32(58).string(message.origin);
                if (message.value != null && $Object.hasOwnProperty.call(message, "value"))
                    $root.portpair.v1.Money.encode(message.value, writer.uint32(66).fork(), _depth + 1).ldelim();
                if (message.marks != null && $Object.hasOwnProperty.call(message, "marks"))
                    writer.uint32(74).string(message.marks);
                if (message.nationalLine != null && $Object.hasOwnProperty.call(message, "nationalLine"))
                    writer.uint32(82).string(message.nationalLine);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            GoodsItem.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.GoodsItem();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.number = value;
                            else
                                delete message.number;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.description = value;
                            else
                                delete message.description;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.hs6 = reader.stringVerify();
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            message.packages = reader.uint32();
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.packageKind = reader.stringVerify();
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            message.grossKg = reader.uint32();
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            message.origin = reader.stringVerify();
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            message.value = $root.portpair.v1.Money.decode(reader, reader.size(), $undefined, _depth + 1, message.value);
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            message.marks = reader.stringVerify();
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            message.nationalLine = reader.stringVerify();
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return GoodsItem;
        })();

        v1.Container = (function() {

            const Container = function (properties) {
                this.seals = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Container.prototype.number = "";
            Container.prototype.sizeType = null;
            Container.prototype.seals = $util.emptyArray;
            Container.prototype.vgmKg = null;

            let $oneOfFields;

            Container.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.number != null && $Object.hasOwnProperty.call(message, "number") && message.number !== "")
                    writer.uint32(10).string(message.number);
                if (message.sizeType != null && $Object.hasOwnProperty.call(message, "sizeType"))
                    writer.uint32(18).string(message.sizeType);
                if (message.seals != null && message.seals.length)
                    for (let i = 0; i < message.seals.length; ++i)
                        writer.uint32(26).string(message.seals[i]);
                if (message.vgmKg != null && $Object.hasOwnProperty.call(message, "vgmKg"))
                    writer.uint32(32).uint32(message.vgmKg);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Container.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.Container();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.number = value;
                            else
                                delete message.number;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.sizeType = reader.stringVerify();
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if (!(message.seals && message.seals.length))
                                message.seals = [];
                            message.seals.push(reader.stringVerify());
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            message.vgmKg = reader.uint32();
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Container;
        })();

        v1.Voyage = (function() {

            const Voyage = function (properties) {
                this.routing = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Voyage.prototype.id = "";
            Voyage.prototype.carrier = "";
            Voyage.prototype.number = "";
            Voyage.prototype.vesselImo = null;
            Voyage.prototype.vesselName = null;
            Voyage.prototype.portOfLoading = "";
            Voyage.prototype.portOfDischarge = "";
            Voyage.prototype.routing = $util.emptyArray;
            Voyage.prototype.loadAt = null;
            Voyage.prototype.etd = null;
            Voyage.prototype.eta = null;

            let $oneOfFields;

            Voyage.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
                    writer.uint32(10).string(message.id);
                if (message.carrier != null && $Object.hasOwnProperty.call(message, "carrier") && message.carrier !== "")
                    writer.uint32(18).string(message.carrier);
                if (message.number != null && $Object.hasOwnProperty.call(message, "number") && message.number !== "")
                    writer.uint32(26).string(message.number);
                if (message.vesselImo != null && $Object.hasOwnProperty.call(message, "vesselImo"))
                    writer.uint32(34).string(message.vesselImo);
                if (message.vesselName != null && $Object.hasOwnProperty.call(message, "vesselName"))
                    writer.uint32(42).string(message.vesselName);
                if (message.portOfLoading != null && $Object.hasOwnProperty.call(message, "portOfLoading") && message.portOfLoading !== "")
                    writer.uint32(50).string(message.portOfLoading);
                if (message.portOfDischarge != null && $Object.hasOwnProperty.call(message, "portOfDischarge") && message.portOfDischarge !== "")
                    writer.uint32(58).string(message.portOfDischarge);
                if (message.routing != null && message.routing.length)
                    for (let i = 0; i < message.routing.length; ++i)
                        writer.uint32(66).string(message.routing[i]);
                if (message.loadAt != null && $Object.hasOwnProperty.call(message, "loadAt"))
                    writer.uint32(72).int64(message.loadAt);
                if (message.etd != null && $Object.hasOwnProperty.call(message, "etd"))
                    writer.uint32(80).int64(message.etd);
                if (message.eta != null && $Object.hasOwnProperty.call(message, "eta"))
                    writer.uint32(88).int64(message.eta);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Voyage.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.Voyage();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.id = value;
                            else
                                delete message.id;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.carrier = value;
                            else
                                delete message.carrier;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.number = value;
                            else
                                delete message.number;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.vesselImo = reader.stringVerify();
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.vesselName = reader.stringVerify();
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.portOfLoading = value;
                            else
                                delete message.portOfLoading;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.portOfDischarge = value;
                            else
                                delete message.portOfDischarge;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if (!(message.routing && message.routing.length))
                                message.routing = [];
                            message.routing.push(reader.stringVerify());
                            continue;
                        }
                    case 9: {
                            if (wireType !== 0)
                                break;
                            message.loadAt = reader.int64();
                            continue;
                        }
                    case 10: {
                            if (wireType !== 0)
                                break;
                            message.etd = reader.int64();
                            continue;
                        }
                    case 11: {
                            if (wireType !== 0)
                                break;
                            message.eta = reader.int64();
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Voyage;
        })();

        v1.FreightPayment = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "FREIGHT_PAYMENT_UNSPECIFIED"] = 0;
            values[valuesById[1] = "FREIGHT_PAYMENT_PREPAID"] = 1;
            values[valuesById[2] = "FREIGHT_PAYMENT_COLLECT"] = 2;
            return values;
        })();

        v1.ManifestConsignment = (function() {

            const ManifestConsignment = function (properties) {
                this.containers = [];
                this.items = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            ManifestConsignment.prototype.number = "";
            ManifestConsignment.prototype.revision = 0;
            ManifestConsignment.prototype.ucr = null;
            ManifestConsignment.prototype.houseBill = "";
            ManifestConsignment.prototype.masterBill = null;
            ManifestConsignment.prototype.voyage = null;
            ManifestConsignment.prototype.shipper = null;
            ManifestConsignment.prototype.consignee = null;
            ManifestConsignment.prototype.notify = null;
            ManifestConsignment.prototype.freightPayment = 0;
            ManifestConsignment.prototype.containers = $util.emptyArray;
            ManifestConsignment.prototype.items = $util.emptyArray;
            ManifestConsignment.prototype.grossKg = null;
            ManifestConsignment.prototype.packages = null;

            let $oneOfFields;

            ManifestConsignment.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.number != null && $Object.hasOwnProperty.call(message, "number") && message.number !== "")
                    writer.uint32(10).string(message.number);
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision") && message.revision !== 0)
                    writer.uint32(16).uint32(message.revision);
                if (message.ucr != null && $Object.hasOwnProperty.call(message, "ucr"))
                    writer.uint32(26).string(message.ucr);
                if (message.houseBill != null && $Object.hasOwnProperty.call(message, "houseBill") && message.houseBill !== "")
                    writer.uint32(34).string(message.houseBill);
                if (message.masterBill != null && $Object.hasOwnProperty.call(message, "masterBill"))
                    writer.uint32(42).string(message.masterBill);
                if (message.voyage != null && $Object.hasOwnProperty.call(message, "voyage"))
                    writer.uint32(48).uint32(message.voyage);
                if (message.shipper != null && $Object.hasOwnProperty.call(message, "shipper"))
                    $root.portpair.v1.Party.encode(message.shipper, writer.uint32(58).fork(), _depth + 1).ldelim();
                if (message.consignee != null && $Object.hasOwnProperty.call(message, "consignee"))
                    $root.portpair.v1.Party.encode(message.consignee, writer.uint32(66).fork(), _depth + 1).ldelim();
                if (message.notify != null && $Object.hasOwnProperty.call(message, "notify"))
                    $root.portpair.v1.Party.encode(message.notify, writer.uint32(74).fork(), _depth + 1).ldelim();
                if (message.freightPayment != null && $Object.hasOwnProperty.call(message, "freightPayment") && message.freightPayment !== 0)
                    writer.uint32(80).int32(message.freightPayment);
                if (message.containers != null && message.containers.length)
                    for (let i = 0; i < message.containers.length; ++i)
                        $root.portpair.v1.Container.encode(message.containers[i], writer.uint32(90).fork(), _depth + 1).ldelim();
                if (message.items != null && message.items.length)
                    for (let i = 0; i < message.items.length; ++i)
                        $root.portpair.v1.GoodsItem.encode(message.items[i], writer.uint32(98).fork(), _depth + 1).ldelim();
                if (message.grossKg != null && $Object.hasOwnProperty.call(message, "grossKg"))
                    writer.uint32(104).uint32(message.grossKg);
                if (message.packages != null && $Object.hasOwnProperty.call(message, "packages"))
                    writer.uint32(112).uint32(message.packages);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            ManifestConsignment.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.ManifestConsignment();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.number = value;
                            else
                                delete message.number;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.revision = value;
                            else
                                delete message.revision;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.ucr = reader.stringVerify();
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.houseBill = value;
                            else
                                delete message.houseBill;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.masterBill = reader.stringVerify();
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            message.voyage = reader.uint32();
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            message.shipper = $root.portpair.v1.Party.decode(reader, reader.size(), $undefined, _depth + 1, message.shipper);
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            message.consignee = $root.portpair.v1.Party.decode(reader, reader.size(), $undefined, _depth + 1, message.consignee);
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            message.notify = $root.portpair.v1.Party.decode(reader, reader.size(), $undefined, _depth + 1, message.notify);
                            continue;
                        }
                    case 10: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.freightPayment = value;
                            else
                                delete message.freightPayment;
                            continue;
                        }
                    case 11: {
                            if (wireType !== 2)
                                break;
                            if (!(message.containers && message.containers.length))
                                message.containers = [];
                            message.containers.push($root.portpair.v1.Container.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 12: {
                            if (wireType !== 2)
                                break;
                            if (!(message.items && message.items.length))
                                message.items = [];
                            message.items.push($root.portpair.v1.GoodsItem.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 13: {
                            if (wireType !== 0)
                                break;
                            message.grossKg = reader.uint32();
                            continue;
                        }
                    case 14: {
                            if (wireType !== 0)
                                break;
                            message.packages = reader.uint32();
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ManifestConsignment;
        })();

        v1.ManifestBatch = (function() {

            const ManifestBatch = function (properties) {
                this.voyages = [];
                this.items = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            ManifestBatch.prototype.voyages = $util.emptyArray;
            ManifestBatch.prototype.items = $util.emptyArray;

            ManifestBatch.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.voyages != null && message.voyages.length)
                    for (let i = 0; i < message.voyages.length; ++i)
                        $root.portpair.v1.Voyage.encode(message.voyages[i], writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.items != null && message.items.length)
                    for (let i = 0; i < message.items.length; ++i)
                        $root.portpair.v1.ManifestConsignment.encode(message.items[i], writer.uint32(18).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            ManifestBatch.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.ManifestBatch();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.voyages && message.voyages.length))
                                message.voyages = [];
                            message.voyages.push($root.portpair.v1.Voyage.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.items && message.items.length))
                                message.items = [];
                            message.items.push($root.portpair.v1.ManifestConsignment.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ManifestBatch;
        })();

        v1.Regime = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "REGIME_UNSPECIFIED"] = 0;
            values[valuesById[1] = "REGIME_EXPORT"] = 1;
            values[valuesById[2] = "REGIME_RE_EXPORT"] = 2;
            values[valuesById[3] = "REGIME_TEMPORARY_IMPORT_RE_EXPORT"] = 3;
            values[valuesById[4] = "REGIME_BONDED_TRANSIT"] = 4;
            return values;
        })();

        v1.ZoneStatus = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "ZONE_STATUS_UNSPECIFIED"] = 0;
            values[valuesById[1] = "ZONE_STATUS_DOMESTIC"] = 1;
            values[valuesById[2] = "ZONE_STATUS_PRIVILEGED_FOREIGN"] = 2;
            values[valuesById[3] = "ZONE_STATUS_NON_PRIVILEGED_FOREIGN"] = 3;
            values[valuesById[4] = "ZONE_STATUS_ZONE_RESTRICTED"] = 4;
            return values;
        })();

        v1.ExportDeclaration = (function() {

            const ExportDeclaration = function (properties) {
                this.containers = [];
                this.items = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            ExportDeclaration.prototype.number = "";
            ExportDeclaration.prototype.revision = 0;
            ExportDeclaration.prototype.ucr = null;
            ExportDeclaration.prototype.houseBill = null;
            ExportDeclaration.prototype.regime = 0;
            ExportDeclaration.prototype.voyage = null;
            ExportDeclaration.prototype.exporter = null;
            ExportDeclaration.prototype.consignee = null;
            ExportDeclaration.prototype.containers = $util.emptyArray;
            ExportDeclaration.prototype.items = $util.emptyArray;
            ExportDeclaration.prototype.grossKg = null;
            ExportDeclaration.prototype.packages = null;
            ExportDeclaration.prototype.zoneStatus = null;

            let $oneOfFields;

            ExportDeclaration.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.number != null && $Object.hasOwnProperty.call(message, "number") && message.number !== "")
                    writer.uint32(10).string(message.number);
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision") && message.revision !== 0)
                    writer.uint32(16).uint32(message.revision);
                if (message.ucr != null && $Object.hasOwnProperty.call(message, "ucr"))
                    writer.uint32(26).string(message.ucr);
                if (message.houseBill != null && $Object.hasOwnProperty.call(message, "houseBill"))
                    writer.uint32(34).string(message.houseBill);
                if (message.regime != null && $Object.hasOwnProperty.call(message, "regime") && message.regime !== 0)
                    writer.uint32(40).int32(message.regime);
                if (message.voyage != null && $Object.hasOwnProperty.call(message, "voyage"))
                    writer.uint32(48).uint32(message.voyage);
                if (message.exporter != null && $Object.hasOwnProperty.call(message, "exporter"))
                    $root.portpair.v1.Party.encode(message.exporter, writer.uint32(58).fork(), _depth + 1).ldelim();
                if (message.consignee != null && $Object.hasOwnProperty.call(message, "consignee"))
                    $root.portpair.v1.Party.encode(message.consignee, writer.uint32(66).fork(), _depth + 1).ldelim();
                if (message.containers != null && message.containers.length)
                    for (let i = 0; i < message.containers.length; ++i)
                        $root.portpair.v1.Container.encode(message.containers[i], writer.uint32(74).fork(), _depth + 1).ldelim();
                if (message.items != null && message.items.length)
                    for (let i = 0; i < message.items.length; ++i)
                        $root.portpair.v1.GoodsItem.encode(message.items[i], writer.uint32(82).fork(), _depth + 1).ldelim();
                if (message.grossKg != null && $Object.hasOwnProperty.call(message, "grossKg"))
                    writer.uint32(88).uint32(message.grossKg);
                if (message.packages != null && $Object.hasOwnProperty.call(message, "packages"))
                    writer.uint32(96).uint32(message.packages);
                if (message.zoneStatus != null && $Object.hasOwnProperty.call(message, "zoneStatus"))
                    writer.uint32(104).int32(message.zoneStatus);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            ExportDeclaration.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.ExportDeclaration();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.number = value;
                            else
                                delete message.number;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.revision = value;
                            else
                                delete message.revision;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.ucr = reader.stringVerify();
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.houseBill = reader.stringVerify();
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.regime = value;
                            else
                                delete message.regime;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            message.voyage = reader.uint32();
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            message.exporter = $root.portpair.v1.Party.decode(reader, reader.size(), $undefined, _depth + 1, message.exporter);
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            message.consignee = $root.portpair.v1.Party.decode(reader, reader.size(), $undefined, _depth + 1, message.consignee);
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            if (!(message.containers && message.containers.length))
                                message.containers = [];
                            message.containers.push($root.portpair.v1.Container.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            if (!(message.items && message.items.length))
                                message.items = [];
                            message.items.push($root.portpair.v1.GoodsItem.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 11: {
                            if (wireType !== 0)
                                break;
                            message.grossKg = reader.uint32();
                            continue;
                        }
                    case 12: {
                            if (wireType !== 0)
                                break;
                            message.packages = reader.uint32();
                            continue;
                        }
                    case 13: {
                            if (wireType !== 0)
                                break;
                            message.zoneStatus = reader.int32();
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ExportDeclaration;
        })();

        v1.ExportDeclarationBatch = (function() {

            const ExportDeclarationBatch = function (properties) {
                this.voyages = [];
                this.items = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            ExportDeclarationBatch.prototype.voyages = $util.emptyArray;
            ExportDeclarationBatch.prototype.items = $util.emptyArray;

            ExportDeclarationBatch.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.voyages != null && message.voyages.length)
                    for (let i = 0; i < message.voyages.length; ++i)
                        $root.portpair.v1.Voyage.encode(message.voyages[i], writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.items != null && message.items.length)
                    for (let i = 0; i < message.items.length; ++i)
                        $root.portpair.v1.ExportDeclaration.encode(message.items[i], writer.uint32(18).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            ExportDeclarationBatch.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.ExportDeclarationBatch();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.voyages && message.voyages.length))
                                message.voyages = [];
                            message.voyages.push($root.portpair.v1.Voyage.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.items && message.items.length))
                                message.items = [];
                            message.items.push($root.portpair.v1.ExportDeclaration.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ExportDeclarationBatch;
        })();

        v1.SecurityFiling = (function() {

            const SecurityFiling = function (properties) {
                this.items = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            SecurityFiling.prototype.number = "";
            SecurityFiling.prototype.revision = 0;
            SecurityFiling.prototype.ucr = null;
            SecurityFiling.prototype.houseBill = "";
            SecurityFiling.prototype.seller = null;
            SecurityFiling.prototype.buyer = null;
            SecurityFiling.prototype.importer = null;
            SecurityFiling.prototype.manufacturer = null;
            SecurityFiling.prototype.stuffingLocation = null;
            SecurityFiling.prototype.consolidator = null;
            SecurityFiling.prototype.shipTo = null;
            SecurityFiling.prototype.items = $util.emptyArray;

            let $oneOfFields;

            SecurityFiling.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.number != null && $Object.hasOwnProperty.call(message, "number") && message.number !== "")
                    writer.uint32(10).string(message.number);
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision") && message.revision !== 0)
                    writer.uint32(16).uint32(message.revision);
                if (message.ucr != null && $Object.hasOwnProperty.call(message, "ucr"))
                    writer.uint32(26).string(message.ucr);
                if (message.houseBill != null && $Object.hasOwnProperty.call(message, "houseBill") && message.houseBill !== "")
                    writer.uint32(34).string(message.houseBill);
                if (message.seller != null && $Object.hasOwnProperty.call(message, "seller"))
                    $root.portpair.v1.Party.encode(message.seller, writer.uint32(42).fork(), _depth + 1).ldelim();
                if (message.buyer != null && $Object.hasOwnProperty.call(message, "buyer"))
                    $root.portpair.v1.Party.encode(message.buyer, writer.uint32(50).fork(), _depth + 1).ldelim();
                if (message.importer != null && $Object.hasOwnProperty.call(message, "importer"))
                    $root.portpair.v1.Party.encode(message.importer, writer.uint32(58).fork(), _depth + 1).ldelim();
                if (message.manufacturer != null && $Object.hasOwnProperty.call(message, "manufacturer"))
                    $root.portpair.v1.Party.encode(message.manufacturer, writer.uint32(66).fork(), _depth + 1).ldelim();
                if (message.stuffingLocation != null && $Object.hasOwnProperty.call(message, "stuffingLocation"))
                    $root.portpair.v1.Party.encode(message.stuffingLocation, writer.uint32(74).fork(), _depth + 1).ldelim();
                if (message.consolidator != null && $Object.hasOwnProperty.call(message, "consolidator"))
                    $root.portpair.v1.Party.encode(message.consolidator, writer.uint32(82).fork(), _depth + 1).ldelim();
                if (message.shipTo != null && $Object.hasOwnProperty.call(message, "shipTo"))
                    $root.portpair.v1.Party.encode(message.shipTo, writer.uint32(90).fork(), _depth + 1).ldelim();
                if (message.items != null && message.items.length)
                    for (let i = 0; i < message.items.length; ++i)
                        $root.portpair.v1.GoodsItem.encode(message.items[i], writer.uint32(98).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            SecurityFiling.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.SecurityFiling();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.number = value;
                            else
                                delete message.number;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.revision = value;
                            else
                                delete message.revision;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.ucr = reader.stringVerify();
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.houseBill = value;
                            else
                                delete message.houseBill;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.seller = $root.portpair.v1.Party.decode(reader, reader.size(), $undefined, _depth + 1, message.seller);
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.buyer = $root.portpair.v1.Party.decode(reader, reader.size(), $undefined, _depth + 1, message.buyer);
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            message.importer = $root.portpair.v1.Party.decode(reader, reader.size(), $undefined, _depth + 1, message.importer);
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            message.manufacturer = $root.portpair.v1.Party.decode(reader, reader.size(), $undefined, _depth + 1, message.manufacturer);
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            message.stuffingLocation = $root.portpair.v1.Party.decode(reader, reader.size(), $undefined, _depth + 1, message.stuffingLocation);
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            message.consolidator = $root.portpair.v1.Party.decode(reader, reader.size(), $undefined, _depth + 1, message.consolidator);
                            continue;
                        }
                    case 11: {
                            if (wireType !== 2)
                                break;
                            message.shipTo = $root.portpair.v1.Party.decode(reader, reader.size(), $undefined, _depth + 1, message.shipTo);
                            continue;
                        }
                    case 12: {
                            if (wireType !== 2)
                                break;
                            if (!(message.items && message.items.length))
                                message.items = [];
                            message.items.push($root.portpair.v1.GoodsItem.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return SecurityFiling;
        })();

        v1.SecurityFilingBatch = (function() {

            const SecurityFilingBatch = function (properties) {
                this.items = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            SecurityFilingBatch.prototype.items = $util.emptyArray;

            SecurityFilingBatch.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.items != null && message.items.length)
                    for (let i = 0; i < message.items.length; ++i)
                        $root.portpair.v1.SecurityFiling.encode(message.items[i], writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            SecurityFilingBatch.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.SecurityFilingBatch();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.items && message.items.length))
                                message.items = [];
                            message.items.push($root.portpair.v1.SecurityFiling.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return SecurityFilingBatch;
        })();

        v1.ImportDeclaration = (function() {

            const ImportDeclaration = function (properties) {
                this.items = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            ImportDeclaration.prototype.number = "";
            ImportDeclaration.prototype.revision = 0;
            ImportDeclaration.prototype.ucr = null;
            ImportDeclaration.prototype.houseBill = "";
            ImportDeclaration.prototype.importer = null;
            ImportDeclaration.prototype.exporter = null;
            ImportDeclaration.prototype.items = $util.emptyArray;
            ImportDeclaration.prototype.grossKg = null;
            ImportDeclaration.prototype.packages = null;

            let $oneOfFields;

            ImportDeclaration.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.number != null && $Object.hasOwnProperty.call(message, "number") && message.number !== "")
                    writer.uint32(10).string(message.number);
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision") && message.revision !== 0)
                    writer.uint32(16).uint32(message.revision);
                if (message.ucr != null && $Object.hasOwnProperty.call(message, "ucr"))
                    writer.uint32(26).string(message.ucr);
                if (message.houseBill != null && $Object.hasOwnProperty.call(message, "houseBill") && message.houseBill !== "")
                    writer.uint32(34).string(message.houseBill);
                if (message.importer != null && $Object.hasOwnProperty.call(message, "importer"))
                    $root.portpair.v1.Party.encode(message.importer, writer.uint32(42).fork(), _depth + 1).ldelim();
                if (message.exporter != null && $Object.hasOwnProperty.call(message, "exporter"))
                    $root.portpair.v1.Party.encode(message.exporter, writer.uint32(50).fork(), _depth + 1).ldelim();
                if (message.items != null && message.items.length)
                    for (let i = 0; i < message.items.length; ++i)
                        $root.portpair.v1.GoodsItem.encode(message.items[i], writer.uint32(58).fork(), _depth + 1).ldelim();
                if (message.grossKg != null && $Object.hasOwnProperty.call(message, "grossKg"))
                    writer.uint32(64).uint32(message.grossKg);
                if (message.packages != null && $Object.hasOwnProperty.call(message, "packages"))
                    writer.uint32(72).uint32(message.packages);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            ImportDeclaration.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.ImportDeclaration();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.number = value;
                            else
                                delete message.number;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.revision = value;
                            else
                                delete message.revision;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.ucr = reader.stringVerify();
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.houseBill = value;
                            else
                                delete message.houseBill;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.importer = $root.portpair.v1.Party.decode(reader, reader.size(), $undefined, _depth + 1, message.importer);
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.exporter = $root.portpair.v1.Party.decode(reader, reader.size(), $undefined, _depth + 1, message.exporter);
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if (!(message.items && message.items.length))
                                message.items = [];
                            message.items.push($root.portpair.v1.GoodsItem.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 8: {
                            if (wireType !== 0)
                                break;
                            message.grossKg = reader.uint32();
                            continue;
                        }
                    case 9: {
                            if (wireType !== 0)
                                break;
                            message.packages = reader.uint32();
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ImportDeclaration;
        })();

        v1.ImportDeclarationBatch = (function() {

            const ImportDeclarationBatch = function (properties) {
                this.items = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            ImportDeclarationBatch.prototype.items = $util.emptyArray;

            ImportDeclarationBatch.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.items != null && message.items.length)
                    for (let i = 0; i < message.items.length; ++i)
                        $root.portpair.v1.ImportDeclaration.encode(message.items[i], writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            ImportDeclarationBatch.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.ImportDeclarationBatch();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.items && message.items.length))
                                message.items = [];
                            message.items.push($root.portpair.v1.ImportDeclaration.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ImportDeclarationBatch;
        })();

        v1.MasterBill = (function() {

            const MasterBill = function (properties) {
                this.houseBills = [];
                this.containers = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            MasterBill.prototype.number = "";
            MasterBill.prototype.revision = 0;
            MasterBill.prototype.voyage = null;
            MasterBill.prototype.shipper = null;
            MasterBill.prototype.consignee = null;
            MasterBill.prototype.declaredHouses = null;
            MasterBill.prototype.houseBills = $util.emptyArray;
            MasterBill.prototype.containers = $util.emptyArray;
            MasterBill.prototype.grossKg = null;
            MasterBill.prototype.packages = null;

            let $oneOfFields;

            MasterBill.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.number != null && $Object.hasOwnProperty.call(message, "number") && message.number !== "")
                    writer.uint32(10).string(message.number);
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision") && message.revision !== 0)
                    writer.uint32(16).uint32(message.revision);
                if (message.voyage != null && $Object.hasOwnProperty.call(message, "voyage"))
                    writer.uint32(24).uint32(message.voyage);
                if (message.shipper != null && $Object.hasOwnProperty.call(message, "shipper"))
                    $root.portpair.v1.Party.encode(message.shipper, writer.uint32(34).fork(), _depth + 1).ldelim();
                if (message.consignee != null && $Object.hasOwnProperty.call(message, "consignee"))
                    $root.portpair.v1.Party.encode(message.consignee, writer.uint32(42).fork(), _depth + 1).ldelim();
                if (message.declaredHouses != null && $Object.hasOwnProperty.call(message, "declaredHouses"))
                    writer.uint32(48).uint32(message.declaredHouses);
                if (message.houseBills != null && message.houseBills.length)
                    for (let i = 0; i < message.houseBills.length; ++i)
                        writer.uint32(58).string(message.houseBills[i]);
                if (message.containers != null && message.containers.length)
                    for (let i = 0; i < message.containers.length; ++i)
                        $root.portpair.v1.Container.encode(message.containers[i], writer.uint32(66).fork(), _depth + 1).ldelim();
                if (message.grossKg != null && $Object.hasOwnProperty.call(message, "grossKg"))
                    writer.uint32(72).uint32(message.grossKg);
                if (message.packages != null && $Object.hasOwnProperty.call(message, "packages"))
                    writer.uint32(80).uint32(message.packages);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            MasterBill.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.MasterBill();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.number = value;
                            else
                                delete message.number;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.revision = value;
                            else
                                delete message.revision;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            message.voyage = reader.uint32();
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.shipper = $root.portpair.v1.Party.decode(reader, reader.size(), $undefined, _depth + 1, message.shipper);
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.consignee = $root.portpair.v1.Party.decode(reader, reader.size(), $undefined, _depth + 1, message.consignee);
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            message.declaredHouses = reader.uint32();
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if (!(message.houseBills && message.houseBills.length))
                                message.houseBills = [];
                            message.houseBills.push(reader.stringVerify());
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if (!(message.containers && message.containers.length))
                                message.containers = [];
                            message.containers.push($root.portpair.v1.Container.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 9: {
                            if (wireType !== 0)
                                break;
                            message.grossKg = reader.uint32();
                            continue;
                        }
                    case 10: {
                            if (wireType !== 0)
                                break;
                            message.packages = reader.uint32();
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return MasterBill;
        })();

        v1.MasterBillBatch = (function() {

            const MasterBillBatch = function (properties) {
                this.voyages = [];
                this.items = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            MasterBillBatch.prototype.voyages = $util.emptyArray;
            MasterBillBatch.prototype.items = $util.emptyArray;

            MasterBillBatch.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.voyages != null && message.voyages.length)
                    for (let i = 0; i < message.voyages.length; ++i)
                        $root.portpair.v1.Voyage.encode(message.voyages[i], writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.items != null && message.items.length)
                    for (let i = 0; i < message.items.length; ++i)
                        $root.portpair.v1.MasterBill.encode(message.items[i], writer.uint32(18).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            MasterBillBatch.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.MasterBillBatch();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.voyages && message.voyages.length))
                                message.voyages = [];
                            message.voyages.push($root.portpair.v1.Voyage.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.items && message.items.length))
                                message.items = [];
                            message.items.push($root.portpair.v1.MasterBill.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return MasterBillBatch;
        })();

        v1.StowPosition = (function() {

            const StowPosition = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            StowPosition.prototype.container = "";
            StowPosition.prototype.sizeType = null;
            StowPosition.prototype.cell = "";
            StowPosition.prototype.full = null;
            StowPosition.prototype.grossKg = null;
            StowPosition.prototype.unNumber = null;
            StowPosition.prototype.portOfLoading = "";
            StowPosition.prototype.portOfDischarge = "";

            let $oneOfFields;

            StowPosition.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.container != null && $Object.hasOwnProperty.call(message, "container") && message.container !== "")
                    writer.uint32(10).string(message.container);
                if (message.sizeType != null && $Object.hasOwnProperty.call(message, "sizeType"))
                    writer.uint32(18).string(message.sizeType);
                if (message.cell != null && $Object.hasOwnProperty.call(message, "cell") && message.cell !== "")
                    writer.uint32(26).string(message.cell);
                if (message.full != null && $Object.hasOwnProperty.call(message, "full"))
                    writer.uint32(32).bool(message.full);
                if (message.grossKg != null && $Object.hasOwnProperty.call(message, "grossKg"))
                    writer.uint32(40).uint32(message.grossKg);
                if (message.unNumber != null && $Object.hasOwnProperty.call(message, "unNumber"))
                    writer.uint32(50).string(message.unNumber);
                if (message.portOfLoading != null && $Object.hasOwnProperty.call(message, "portOfLoading") && message.portOfLoading !== "")
                    writer.uint32(58).string(message.portOfLoading);
                if (message.portOfDischarge != null && $Object.hasOwnProperty.call(message, "portOfDischarge") && message.portOfDischarge !== "")
                    writer.uint32(66).string(message.portOfDischarge);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            StowPosition.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.StowPosition();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.container = value;
                            else
                                delete message.container;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.sizeType = reader.stringVerify();
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.cell = value;
                            else
                                delete message.cell;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            message.full = reader.bool();
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            message.grossKg = reader.uint32();
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.unNumber = reader.stringVerify();
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.portOfLoading = value;
                            else
                                delete message.portOfLoading;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.portOfDischarge = value;
                            else
                                delete message.portOfDischarge;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return StowPosition;
        })();

        v1.StowPlan = (function() {

            const StowPlan = function (properties) {
                this.positions = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            StowPlan.prototype.number = "";
            StowPlan.prototype.revision = 0;
            StowPlan.prototype.voyage = null;
            StowPlan.prototype.positions = $util.emptyArray;

            let $oneOfFields;

            StowPlan.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.number != null && $Object.hasOwnProperty.call(message, "number") && message.number !== "")
                    writer.uint32(10).string(message.number);
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision") && message.revision !== 0)
                    writer.uint32(16).uint32(message.revision);
                if (message.voyage != null && $Object.hasOwnProperty.call(message, "voyage"))
                    writer.uint32(24).uint32(message.voyage);
                if (message.positions != null && message.positions.length)
                    for (let i = 0; i < message.positions.length; ++i)
                        $root.portpair.v1.StowPosition.encode(message.positions[i], writer.uint32(34).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            StowPlan.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.StowPlan();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.number = value;
                            else
                                delete message.number;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.revision = value;
                            else
                                delete message.revision;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            message.voyage = reader.uint32();
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if (!(message.positions && message.positions.length))
                                message.positions = [];
                            message.positions.push($root.portpair.v1.StowPosition.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return StowPlan;
        })();

        v1.StowPlanBatch = (function() {

            const StowPlanBatch = function (properties) {
                this.voyages = [];
                this.items = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            StowPlanBatch.prototype.voyages = $util.emptyArray;
            StowPlanBatch.prototype.items = $util.emptyArray;

            StowPlanBatch.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.voyages != null && message.voyages.length)
                    for (let i = 0; i < message.voyages.length; ++i)
                        $root.portpair.v1.Voyage.encode(message.voyages[i], writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.items != null && message.items.length)
                    for (let i = 0; i < message.items.length; ++i)
                        $root.portpair.v1.StowPlan.encode(message.items[i], writer.uint32(18).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            StowPlanBatch.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.StowPlanBatch();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.voyages && message.voyages.length))
                                message.voyages = [];
                            message.voyages.push($root.portpair.v1.Voyage.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.items && message.items.length))
                                message.items = [];
                            message.items.push($root.portpair.v1.StowPlan.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return StowPlanBatch;
        })();

        v1.ContainerMove = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "CONTAINER_MOVE_UNSPECIFIED"] = 0;
            values[valuesById[1] = "CONTAINER_MOVE_STUFFED"] = 1;
            values[valuesById[2] = "CONTAINER_MOVE_GATE_IN"] = 2;
            values[valuesById[3] = "CONTAINER_MOVE_LOADED"] = 3;
            values[valuesById[4] = "CONTAINER_MOVE_TRANSHIPMENT_DISCHARGED"] = 4;
            values[valuesById[5] = "CONTAINER_MOVE_TRANSHIPMENT_LOADED"] = 5;
            values[valuesById[6] = "CONTAINER_MOVE_DISCHARGED"] = 6;
            values[valuesById[7] = "CONTAINER_MOVE_GATE_OUT"] = 7;
            return values;
        })();

        v1.ContainerEvent = (function() {

            const ContainerEvent = function (properties) {
                this.seals = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            ContainerEvent.prototype.number = "";
            ContainerEvent.prototype.revision = 0;
            ContainerEvent.prototype.ucr = null;
            ContainerEvent.prototype.houseBill = null;
            ContainerEvent.prototype.container = "";
            ContainerEvent.prototype.move = 0;
            ContainerEvent.prototype.occurredAt = null;
            ContainerEvent.prototype.place = "";
            ContainerEvent.prototype.full = null;
            ContainerEvent.prototype.seals = $util.emptyArray;
            ContainerEvent.prototype.weighedKg = null;
            ContainerEvent.prototype.voyageId = "";
            ContainerEvent.prototype.portOfLoading = "";
            ContainerEvent.prototype.portOfDischarge = "";

            let $oneOfFields;

            ContainerEvent.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.number != null && $Object.hasOwnProperty.call(message, "number") && message.number !== "")
                    writer.uint32(10).string(message.number);
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision") && message.revision !== 0)
                    writer.uint32(16).uint32(message.revision);
                if (message.ucr != null && $Object.hasOwnProperty.call(message, "ucr"))
                    writer.uint32(26).string(message.ucr);
                if (message.houseBill != null && $Object.hasOwnProperty.call(message, "houseBill"))
                    writer.uint32(34).string(message.houseBill);
                if (message.container != null && $Object.hasOwnProperty.call(message, "container") && message.container !== "")
                    writer.uint32(42).string(message.container);
                if (message.move != null && $Object.hasOwnProperty.call(message, "move") && message.move !== 0)
                    writer.uint32(48).int32(message.move);
                if (message.occurredAt != null && $Object.hasOwnProperty.call(message, "occurredAt"))
                    writer.uint32(56).int64(message.occurredAt);
                if (message.place != null && $Object.hasOwnProperty.call(message, "place") && message.place !== "")
                    writer.uint32(66).string(message.place);
                if (message.full != null && $Object.hasOwnProperty.call(message, "full"))
                    writer.uint32(72).bool(message.full);
                if (message.seals != null && message.seals.length)
                    for (let i = 0; i < message.seals.length; ++i)
                        writer.uint32(82).string(message.seals[i]);
                if (message.weighedKg != null && $Object.hasOwnProperty.call(message, "weighedKg"))
                    writer.uint32(88).uint32(message.weighedKg);
                if (message.voyageId != null && $Object.hasOwnProperty.call(message, "voyageId") && message.voyageId !== "")
                    writer.uint32(98).string(message.voyageId);
                if (message.portOfLoading != null && $Object.hasOwnProperty.call(message, "portOfLoading") && message.portOfLoading !== "")
                    writer.uint32(106).string(message.portOfLoading);
                if (message.portOfDischarge != null && $Object.hasOwnProperty.call(message, "portOfDischarge") && message.portOfDischarge !== "")
                    writer.uint32(114).string(message.portOfDischarge);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            ContainerEvent.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.ContainerEvent();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.number = value;
                            else
                                delete message.number;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.revision = value;
                            else
                                delete message.revision;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.ucr = reader.stringVerify();
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.houseBill = reader.stringVerify();
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.container = value;
                            else
                                delete message.container;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.move = value;
                            else
                                delete message.move;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            message.occurredAt = reader.int64();
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.place = value;
                            else
                                delete message.place;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 0)
                                break;
                            message.full = reader.bool();
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            if (!(message.seals && message.seals.length))
                                message.seals = [];
                            message.seals.push(reader.stringVerify());
                            continue;
                        }
                    case 11: {
                            if (wireType !== 0)
                                break;
                            message.weighedKg = reader.uint32();
                            continue;
                        }
                    case 12: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.voyageId = value;
                            else
                                delete message.voyageId;
                            continue;
                        }
                    case 13: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.portOfLoading = value;
                            else
                                delete message.portOfLoading;
                            continue;
                        }
                    case 14: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.portOfDischarge = value;
                            else
                                delete message.portOfDischarge;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ContainerEvent;
        })();

        v1.ContainerEventBatch = (function() {

            const ContainerEventBatch = function (properties) {
                this.items = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            ContainerEventBatch.prototype.items = $util.emptyArray;

            ContainerEventBatch.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.items != null && message.items.length)
                    for (let i = 0; i < message.items.length; ++i)
                        $root.portpair.v1.ContainerEvent.encode(message.items[i], writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            ContainerEventBatch.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.ContainerEventBatch();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.items && message.items.length))
                                message.items = [];
                            message.items.push($root.portpair.v1.ContainerEvent.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ContainerEventBatch;
        })();

        v1.FilingPart = (function() {

            const FilingPart = function (properties) {
                this.houseBills = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            FilingPart.prototype.number = "";
            FilingPart.prototype.revision = 0;
            FilingPart.prototype.filing = "";
            FilingPart.prototype.voyage = null;
            FilingPart.prototype.part = 0;
            FilingPart.prototype.parts = 0;
            FilingPart.prototype.houseBills = $util.emptyArray;

            let $oneOfFields;

            FilingPart.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.number != null && $Object.hasOwnProperty.call(message, "number") && message.number !== "")
                    writer.uint32(10).string(message.number);
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision") && message.revision !== 0)
                    writer.uint32(16).uint32(message.revision);
                if (message.filing != null && $Object.hasOwnProperty.call(message, "filing") && message.filing !== "")
                    writer.uint32(26).string(message.filing);
                if (message.voyage != null && $Object.hasOwnProperty.call(message, "voyage"))
                    writer.uint32(32).uint32(message.voyage);
                if (message.part != null && $Object.hasOwnProperty.call(message, "part") && message.part !== 0)
                    writer.uint32(40).uint32(message.part);
                if (message.parts != null && $Object.hasOwnProperty.call(message, "parts") && message.parts !== 0)
                    writer.uint32(48).uint32(message.parts);
                if (message.houseBills != null && message.houseBills.length)
                    for (let i = 0; i < message.houseBills.length; ++i)
                        writer.uint32(58).string(message.houseBills[i]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            FilingPart.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.FilingPart();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.number = value;
                            else
                                delete message.number;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.revision = value;
                            else
                                delete message.revision;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.filing = value;
                            else
                                delete message.filing;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            message.voyage = reader.uint32();
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.part = value;
                            else
                                delete message.part;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.parts = value;
                            else
                                delete message.parts;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if (!(message.houseBills && message.houseBills.length))
                                message.houseBills = [];
                            message.houseBills.push(reader.stringVerify());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return FilingPart;
        })();

        v1.FilingPartBatch = (function() {

            const FilingPartBatch = function (properties) {
                this.voyages = [];
                this.items = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            FilingPartBatch.prototype.voyages = $util.emptyArray;
            FilingPartBatch.prototype.items = $util.emptyArray;

            FilingPartBatch.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.voyages != null && message.voyages.length)
                    for (let i = 0; i < message.voyages.length; ++i)
                        $root.portpair.v1.Voyage.encode(message.voyages[i], writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.items != null && message.items.length)
                    for (let i = 0; i < message.items.length; ++i)
                        $root.portpair.v1.FilingPart.encode(message.items[i], writer.uint32(18).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            FilingPartBatch.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.FilingPartBatch();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.voyages && message.voyages.length))
                                message.voyages = [];
                            message.voyages.push($root.portpair.v1.Voyage.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.items && message.items.length))
                                message.items = [];
                            message.items.push($root.portpair.v1.FilingPart.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return FilingPartBatch;
        })();

        v1.FilingStatus = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "FILING_STATUS_UNSPECIFIED"] = 0;
            values[valuesById[1] = "FILING_STATUS_ACCEPTED"] = 1;
            values[valuesById[2] = "FILING_STATUS_ACCEPTED_WITH_ERRORS"] = 2;
            values[valuesById[3] = "FILING_STATUS_REJECTED"] = 3;
            values[valuesById[4] = "FILING_STATUS_NOT_COMPLETE"] = 4;
            return values;
        })();

        v1.FilingError = (function() {

            const FilingError = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            FilingError.prototype.path = "";
            FilingError.prototype.code = "";
            FilingError.prototype.rejects = null;
            FilingError.prototype.text = "";
            FilingError.prototype.mend = "";

            let $oneOfFields;

            FilingError.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.path != null && $Object.hasOwnProperty.call(message, "path") && message.path !== "")
                    writer.uint32(10).string(message.path);
                if (message.code != null && $Object.hasOwnProperty.call(message, "code") && message.code !== "")
                    writer.uint32(18).string(message.code);
                if (message.rejects != null && $Object.hasOwnProperty.call(message, "rejects"))
                    writer.uint32(24).bool(message.rejects);
                if (message.text != null && $Object.hasOwnProperty.call(message, "text") && message.text !== "")
                    writer.uint32(34).string(message.text);
                if (message.mend != null && $Object.hasOwnProperty.call(message, "mend") && message.mend !== "")
                    writer.uint32(42).string(message.mend);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            FilingError.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.FilingError();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.path = value;
                            else
                                delete message.path;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.code = value;
                            else
                                delete message.code;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            message.rejects = reader.bool();
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.text = value;
                            else
                                delete message.text;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.mend = value;
                            else
                                delete message.mend;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return FilingError;
        })();

        v1.FilingNotice = (function() {

            const FilingNotice = function (properties) {
                this.errors = [];
                this.missing = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            FilingNotice.prototype.number = "";
            FilingNotice.prototype.revision = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
            FilingNotice.prototype.filing = "";
            FilingNotice.prototype.voyage = null;
            FilingNotice.prototype.status = 0;
            FilingNotice.prototype.errors = $util.emptyArray;
            FilingNotice.prototype.missing = $util.emptyArray;
            FilingNotice.prototype.at = null;

            let $oneOfFields;

            FilingNotice.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.number != null && $Object.hasOwnProperty.call(message, "number") && message.number !== "")
                    writer.uint32(10).string(message.number);
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision") && (typeof message.revision === "object" ? message.revision.low || message.revision.high : message.revision !== 0))
                    writer.uint32(16).int64(message.revision);
                if (message.filing != null && $Object.hasOwnProperty.call(message, "filing") && message.filing !== "")
                    writer.uint32(26).string(message.filing);
                if (message.voyage != null && $Object.hasOwnProperty.call(message, "voyage"))
                    writer.uint32(32).uint32(message.voyage);
                if (message.status != null && $Object.hasOwnProperty.call(message, "status") && message.status !== 0)
                    writer.uint32(40).int32(message.status);
                if (message.errors != null && message.errors.length)
                    for (let i = 0; i < message.errors.length; ++i)
                        $root.portpair.v1.FilingError.encode(message.errors[i], writer.uint32(50).fork(), _depth + 1).ldelim();
                if (message.missing != null && message.missing.length)
                    for (let i = 0; i < message.missing.length; ++i)
                        writer.uint32(58).string(message.missing[i]);
                if (message.at != null && $Object.hasOwnProperty.call(message, "at"))
                    writer.uint32(64).int64(message.at);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            FilingNotice.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.FilingNotice();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.number = value;
                            else
                                delete message.number;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                message.revision = value;
                            else
                                delete message.revision;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.filing = value;
                            else
                                delete message.filing;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            message.voyage = reader.uint32();
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.status = value;
                            else
                                delete message.status;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if (!(message.errors && message.errors.length))
                                message.errors = [];
                            message.errors.push($root.portpair.v1.FilingError.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if (!(message.missing && message.missing.length))
                                message.missing = [];
                            message.missing.push(reader.stringVerify());
                            continue;
                        }
                    case 8: {
                            if (wireType !== 0)
                                break;
                            message.at = reader.int64();
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return FilingNotice;
        })();

        v1.FilingNoticeBatch = (function() {

            const FilingNoticeBatch = function (properties) {
                this.voyages = [];
                this.items = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            FilingNoticeBatch.prototype.voyages = $util.emptyArray;
            FilingNoticeBatch.prototype.items = $util.emptyArray;

            FilingNoticeBatch.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.voyages != null && message.voyages.length)
                    for (let i = 0; i < message.voyages.length; ++i)
                        $root.portpair.v1.Voyage.encode(message.voyages[i], writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.items != null && message.items.length)
                    for (let i = 0; i < message.items.length; ++i)
                        $root.portpair.v1.FilingNotice.encode(message.items[i], writer.uint32(18).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            FilingNoticeBatch.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.FilingNoticeBatch();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.voyages && message.voyages.length))
                                message.voyages = [];
                            message.voyages.push($root.portpair.v1.Voyage.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.items && message.items.length))
                                message.items = [];
                            message.items.push($root.portpair.v1.FilingNotice.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return FilingNoticeBatch;
        })();

        v1.ReferralReply = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "REFERRAL_REPLY_UNSPECIFIED"] = 0;
            values[valuesById[1] = "REFERRAL_REPLY_PARTIAL"] = 1;
            values[valuesById[2] = "REFERRAL_REPLY_FULL"] = 2;
            values[valuesById[3] = "REFERRAL_REPLY_REFUSED"] = 3;
            values[valuesById[4] = "REFERRAL_REPLY_NOT_POSSIBLE"] = 4;
            return values;
        })();

        v1.ReferralFact = (function() {

            const ReferralFact = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            ReferralFact.prototype.about = "";
            ReferralFact.prototype.says = "";

            ReferralFact.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.about != null && $Object.hasOwnProperty.call(message, "about") && message.about !== "")
                    writer.uint32(10).string(message.about);
                if (message.says != null && $Object.hasOwnProperty.call(message, "says") && message.says !== "")
                    writer.uint32(18).string(message.says);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            ReferralFact.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.ReferralFact();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.about = value;
                            else
                                delete message.about;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.says = value;
                            else
                                delete message.says;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ReferralFact;
        })();

        v1.ReferralAnswer = (function() {

            const ReferralAnswer = function (properties) {
                this.facts = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            ReferralAnswer.prototype.number = "";
            ReferralAnswer.prototype.revision = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
            ReferralAnswer.prototype.ucr = null;
            ReferralAnswer.prototype.houseBill = null;
            ReferralAnswer.prototype.action = 0;
            ReferralAnswer.prototype.asked = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
            ReferralAnswer.prototype.reply = 0;
            ReferralAnswer.prototype.ground = null;
            ReferralAnswer.prototype.outcome = null;
            ReferralAnswer.prototype.facts = $util.emptyArray;
            ReferralAnswer.prototype.answeredAt = null;

            let $oneOfFields;

            ReferralAnswer.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.number != null && $Object.hasOwnProperty.call(message, "number") && message.number !== "")
                    writer.uint32(10).string(message.number);
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision") && (typeof message.revision === "object" ? message.revision.low || message.revision.high : message.revision !== 0))
                    writer.uint32(16).int64(message.revision);
                if (message.ucr != null && $Object.hasOwnProperty.call(message, "ucr"))
                    writer.uint32(26).string(message.ucr);
                if (message.houseBill != null && $Object.hasOwnProperty.call(message, "houseBill"))
                    writer.uint32(34).string(message.houseBill);
                if (message.action != null && $Object.hasOwnProperty.call(message, "action") && message.action !== 0)
                    writer.uint32(40).int32(message.action);
                if (message.asked != null && $Object.hasOwnProperty.call(message, "asked") && (typeof message.asked === "object" ? message.asked.low || message.asked.high : message.asked !== 0))
                    writer.uint32(48).int64(message.asked);
                if (message.reply != null && $Object.hasOwnProperty.call(message, "reply") && message.reply !== 0)
                    writer.uint32(56).int32(message.reply);
                if (message.ground != null && $Object.hasOwnProperty.call(message, "ground"))
                    writer.uint32(64).int32(message.ground);
                if (message.outcome != null && $Object.hasOwnProperty.call(message, "outcome"))
                    writer.uint32(72).int32(message.outcome);
                if (message.facts != null && message.facts.length)
                    for (let i = 0; i < message.facts.length; ++i)
                        $root.portpair.v1.ReferralFact.encode(message.facts[i], writer.uint32(82).fork(), _depth + 1).ldelim();
                if (message.answeredAt != null && $Object.hasOwnProperty.call(message, "answeredAt"))
                    writer.uint32(88).int64(message.answeredAt);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            ReferralAnswer.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.ReferralAnswer();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.number = value;
                            else
                                delete message.number;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                message.revision = value;
                            else
                                delete message.revision;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.ucr = reader.stringVerify();
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.houseBill = reader.stringVerify();
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.action = value;
                            else
                                delete message.action;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                message.asked = value;
                            else
                                delete message.asked;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.reply = value;
                            else
                                delete message.reply;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 0)
                                break;
                            message.ground = reader.int32();
                            continue;
                        }
                    case 9: {
                            if (wireType !== 0)
                                break;
                            message.outcome = reader.int32();
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            if (!(message.facts && message.facts.length))
                                message.facts = [];
                            message.facts.push($root.portpair.v1.ReferralFact.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 11: {
                            if (wireType !== 0)
                                break;
                            message.answeredAt = reader.int64();
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ReferralAnswer;
        })();

        v1.ReferralAnswerBatch = (function() {

            const ReferralAnswerBatch = function (properties) {
                this.items = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            ReferralAnswerBatch.prototype.items = $util.emptyArray;

            ReferralAnswerBatch.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.items != null && message.items.length)
                    for (let i = 0; i < message.items.length; ++i)
                        $root.portpair.v1.ReferralAnswer.encode(message.items[i], writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            ReferralAnswerBatch.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.ReferralAnswerBatch();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.items && message.items.length))
                                message.items = [];
                            message.items.push($root.portpair.v1.ReferralAnswer.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ReferralAnswerBatch;
        })();

        v1.HoldReason = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "HOLD_REASON_UNSPECIFIED"] = 0;
            values[valuesById[1] = "HOLD_REASON_EXAMINATION"] = 1;
            values[valuesById[2] = "HOLD_REASON_DOCUMENTS"] = 2;
            values[valuesById[3] = "HOLD_REASON_HEALTH"] = 3;
            values[valuesById[4] = "HOLD_REASON_SECURITY"] = 4;
            return values;
        })();

        v1.Disposition = (function() {

            const Disposition = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Disposition.prototype.number = "";
            Disposition.prototype.revision = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
            Disposition.prototype.ucr = null;
            Disposition.prototype.houseBill = null;
            Disposition.prototype.code = "";
            Disposition.prototype.reason = 0;
            Disposition.prototype.at = null;

            let $oneOfFields;

            Disposition.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.number != null && $Object.hasOwnProperty.call(message, "number") && message.number !== "")
                    writer.uint32(10).string(message.number);
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision") && (typeof message.revision === "object" ? message.revision.low || message.revision.high : message.revision !== 0))
                    writer.uint32(16).int64(message.revision);
                if (message.ucr != null && $Object.hasOwnProperty.call(message, "ucr"))
                    writer.uint32(26).string(message.ucr);
                if (message.houseBill != null && $Object.hasOwnProperty.call(message, "houseBill"))
                    writer.uint32(34).string(message.houseBill);
                if (message.code != null && $Object.hasOwnProperty.call(message, "code") && message.code !== "")
                    writer.uint32(42).string(message.code);
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== 0)
                    writer.uint32(48).int32(message.reason);
                if (message.at != null && $Object.hasOwnProperty.call(message, "at"))
                    writer.uint32(56).int64(message.at);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Disposition.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.Disposition();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.number = value;
                            else
                                delete message.number;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                message.revision = value;
                            else
                                delete message.revision;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.ucr = reader.stringVerify();
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.houseBill = reader.stringVerify();
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.code = value;
                            else
                                delete message.code;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.reason = value;
                            else
                                delete message.reason;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            message.at = reader.int64();
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Disposition;
        })();

        v1.DispositionBatch = (function() {

            const DispositionBatch = function (properties) {
                this.items = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            DispositionBatch.prototype.items = $util.emptyArray;

            DispositionBatch.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.items != null && message.items.length)
                    for (let i = 0; i < message.items.length; ++i)
                        $root.portpair.v1.Disposition.encode(message.items[i], writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            DispositionBatch.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.DispositionBatch();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.items && message.items.length))
                                message.items = [];
                            message.items.push($root.portpair.v1.Disposition.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return DispositionBatch;
        })();

        v1.Arrival = (function() {

            const Arrival = function (properties) {
                this.notAboard = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Arrival.prototype.number = "";
            Arrival.prototype.revision = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
            Arrival.prototype.voyage = null;
            Arrival.prototype.arrivedAt = null;
            Arrival.prototype.notAboard = $util.emptyArray;

            let $oneOfFields;

            Arrival.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.number != null && $Object.hasOwnProperty.call(message, "number") && message.number !== "")
                    writer.uint32(10).string(message.number);
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision") && (typeof message.revision === "object" ? message.revision.low || message.revision.high : message.revision !== 0))
                    writer.uint32(16).int64(message.revision);
                if (message.voyage != null && $Object.hasOwnProperty.call(message, "voyage"))
                    writer.uint32(24).uint32(message.voyage);
                if (message.arrivedAt != null && $Object.hasOwnProperty.call(message, "arrivedAt"))
                    writer.uint32(32).int64(message.arrivedAt);
                if (message.notAboard != null && message.notAboard.length)
                    for (let i = 0; i < message.notAboard.length; ++i)
                        writer.uint32(42).string(message.notAboard[i]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Arrival.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.Arrival();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.number = value;
                            else
                                delete message.number;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                message.revision = value;
                            else
                                delete message.revision;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            message.voyage = reader.uint32();
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            message.arrivedAt = reader.int64();
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if (!(message.notAboard && message.notAboard.length))
                                message.notAboard = [];
                            message.notAboard.push(reader.stringVerify());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Arrival;
        })();

        v1.ArrivalBatch = (function() {

            const ArrivalBatch = function (properties) {
                this.voyages = [];
                this.items = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            ArrivalBatch.prototype.voyages = $util.emptyArray;
            ArrivalBatch.prototype.items = $util.emptyArray;

            ArrivalBatch.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.voyages != null && message.voyages.length)
                    for (let i = 0; i < message.voyages.length; ++i)
                        $root.portpair.v1.Voyage.encode(message.voyages[i], writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.items != null && message.items.length)
                    for (let i = 0; i < message.items.length; ++i)
                        $root.portpair.v1.Arrival.encode(message.items[i], writer.uint32(18).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            ArrivalBatch.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.ArrivalBatch();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.voyages && message.voyages.length))
                                message.voyages = [];
                            message.voyages.push($root.portpair.v1.Voyage.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.items && message.items.length))
                                message.items = [];
                            message.items.push($root.portpair.v1.Arrival.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ArrivalBatch;
        })();

        v1.Channel = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "CHANNEL_UNSPECIFIED"] = 0;
            values[valuesById[1] = "CHANNEL_GREEN"] = 1;
            values[valuesById[2] = "CHANNEL_YELLOW"] = 2;
            values[valuesById[3] = "CHANNEL_RED"] = 3;
            return values;
        })();

        v1.AssessmentNotice = (function() {

            const AssessmentNotice = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            AssessmentNotice.prototype.number = "";
            AssessmentNotice.prototype.revision = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
            AssessmentNotice.prototype.ucr = null;
            AssessmentNotice.prototype.houseBill = null;
            AssessmentNotice.prototype.channel = 0;
            AssessmentNotice.prototype.assessedAt = null;

            let $oneOfFields;

            AssessmentNotice.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.number != null && $Object.hasOwnProperty.call(message, "number") && message.number !== "")
                    writer.uint32(10).string(message.number);
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision") && (typeof message.revision === "object" ? message.revision.low || message.revision.high : message.revision !== 0))
                    writer.uint32(16).int64(message.revision);
                if (message.ucr != null && $Object.hasOwnProperty.call(message, "ucr"))
                    writer.uint32(26).string(message.ucr);
                if (message.houseBill != null && $Object.hasOwnProperty.call(message, "houseBill"))
                    writer.uint32(34).string(message.houseBill);
                if (message.channel != null && $Object.hasOwnProperty.call(message, "channel") && message.channel !== 0)
                    writer.uint32(40).int32(message.channel);
                if (message.assessedAt != null && $Object.hasOwnProperty.call(message, "assessedAt"))
                    writer.uint32(48).int64(message.assessedAt);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            AssessmentNotice.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.AssessmentNotice();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.number = value;
                            else
                                delete message.number;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                message.revision = value;
                            else
                                delete message.revision;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.ucr = reader.stringVerify();
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.houseBill = reader.stringVerify();
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.channel = value;
                            else
                                delete message.channel;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            message.assessedAt = reader.int64();
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return AssessmentNotice;
        })();

        v1.AssessmentBatch = (function() {

            const AssessmentBatch = function (properties) {
                this.items = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            AssessmentBatch.prototype.items = $util.emptyArray;

            AssessmentBatch.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.items != null && message.items.length)
                    for (let i = 0; i < message.items.length; ++i)
                        $root.portpair.v1.AssessmentNotice.encode(message.items[i], writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            AssessmentBatch.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.AssessmentBatch();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.items && message.items.length))
                                message.items = [];
                            message.items.push($root.portpair.v1.AssessmentNotice.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return AssessmentBatch;
        })();

        v1.ReferralAction = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "REFERRAL_ACTION_UNSPECIFIED"] = 0;
            values[valuesById[1] = "REFERRAL_ACTION_SCAN"] = 1;
            values[valuesById[2] = "REFERRAL_ACTION_DO_NOT_LOAD"] = 2;
            values[valuesById[3] = "REFERRAL_ACTION_LIFT"] = 3;
            values[valuesById[4] = "REFERRAL_ACTION_HOLD"] = 4;
            values[valuesById[5] = "REFERRAL_ACTION_INFORMATION"] = 5;
            return values;
        })();

        v1.Referral = (function() {

            const Referral = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Referral.prototype.number = "";
            Referral.prototype.revision = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
            Referral.prototype.ucr = null;
            Referral.prototype.houseBill = null;
            Referral.prototype.action = 0;
            Referral.prototype.deadline = null;
            Referral.prototype.raisedAt = null;

            let $oneOfFields;

            Referral.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.number != null && $Object.hasOwnProperty.call(message, "number") && message.number !== "")
                    writer.uint32(10).string(message.number);
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision") && (typeof message.revision === "object" ? message.revision.low || message.revision.high : message.revision !== 0))
                    writer.uint32(16).int64(message.revision);
                if (message.ucr != null && $Object.hasOwnProperty.call(message, "ucr"))
                    writer.uint32(26).string(message.ucr);
                if (message.houseBill != null && $Object.hasOwnProperty.call(message, "houseBill"))
                    writer.uint32(34).string(message.houseBill);
                if (message.action != null && $Object.hasOwnProperty.call(message, "action") && message.action !== 0)
                    writer.uint32(40).int32(message.action);
                if (message.deadline != null && $Object.hasOwnProperty.call(message, "deadline"))
                    writer.uint32(48).int64(message.deadline);
                if (message.raisedAt != null && $Object.hasOwnProperty.call(message, "raisedAt"))
                    writer.uint32(56).int64(message.raisedAt);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Referral.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.Referral();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.number = value;
                            else
                                delete message.number;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                message.revision = value;
                            else
                                delete message.revision;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.ucr = reader.stringVerify();
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.houseBill = reader.stringVerify();
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.action = value;
                            else
                                delete message.action;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            message.deadline = reader.int64();
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            message.raisedAt = reader.int64();
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Referral;
        })();

        v1.ReferralBatch = (function() {

            const ReferralBatch = function (properties) {
                this.items = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            ReferralBatch.prototype.items = $util.emptyArray;

            ReferralBatch.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.items != null && message.items.length)
                    for (let i = 0; i < message.items.length; ++i)
                        $root.portpair.v1.Referral.encode(message.items[i], writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            ReferralBatch.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.ReferralBatch();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.items && message.items.length))
                                message.items = [];
                            message.items.push($root.portpair.v1.Referral.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ReferralBatch;
        })();

        v1.FindingOutcome = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "FINDING_OUTCOME_UNSPECIFIED"] = 0;
            values[valuesById[1] = "FINDING_OUTCOME_NONE"] = 1;
            values[valuesById[2] = "FINDING_OUTCOME_ANOMALY"] = 2;
            values[valuesById[3] = "FINDING_OUTCOME_OFFENCE"] = 3;
            return values;
        })();

        v1.ControlResult = (function() {

            const ControlResult = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            ControlResult.prototype.number = "";
            ControlResult.prototype.revision = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
            ControlResult.prototype.ucr = null;
            ControlResult.prototype.houseBill = null;
            ControlResult.prototype.examinedAt = "";
            ControlResult.prototype.at = null;
            ControlResult.prototype.outcome = 0;
            ControlResult.prototype.typology = null;
            ControlResult.prototype.dutyEvadedMinor = null;
            ControlResult.prototype.harmPoints = null;

            let $oneOfFields;

            ControlResult.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.number != null && $Object.hasOwnProperty.call(message, "number") && message.number !== "")
                    writer.uint32(10).string(message.number);
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision") && (typeof message.revision === "object" ? message.revision.low || message.revision.high : message.revision !== 0))
                    writer.uint32(16).int64(message.revision);
                if (message.ucr != null && $Object.hasOwnProperty.call(message, "ucr"))
                    writer.uint32(26).string(message.ucr);
                if (message.houseBill != null && $Object.hasOwnProperty.call(message, "houseBill"))
                    writer.uint32(34).string(message.houseBill);
                if (message.examinedAt != null && $Object.hasOwnProperty.call(message, "examinedAt") && message.examinedAt !== "")
                    writer.uint32(42).string(message.examinedAt);
                if (message.at != null && $Object.hasOwnProperty.call(message, "at"))
                    writer.uint32(48).int64(message.at);
                if (message.outcome != null && $Object.hasOwnProperty.call(message, "outcome") && message.outcome !== 0)
                    writer.uint32(56).int32(message.outcome);
                if (message.typology != null && $Object.hasOwnProperty.call(message, "typology"))
                    writer.uint32(66).string(message.typology);
                if (message.dutyEvadedMinor != null && $Object.hasOwnProperty.call(message, "dutyEvadedMinor"))
                    writer.uint32(72).int64(message.dutyEvadedMinor);
                if (message.harmPoints != null && $Object.hasOwnProperty.call(message, "harmPoints"))
                    writer.uint32(80).int64(message.harmPoints);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            ControlResult.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.ControlResult();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.number = value;
                            else
                                delete message.number;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                message.revision = value;
                            else
                                delete message.revision;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.ucr = reader.stringVerify();
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.houseBill = reader.stringVerify();
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.examinedAt = value;
                            else
                                delete message.examinedAt;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            message.at = reader.int64();
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.outcome = value;
                            else
                                delete message.outcome;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            message.typology = reader.stringVerify();
                            continue;
                        }
                    case 9: {
                            if (wireType !== 0)
                                break;
                            message.dutyEvadedMinor = reader.int64();
                            continue;
                        }
                    case 10: {
                            if (wireType !== 0)
                                break;
                            message.harmPoints = reader.int64();
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ControlResult;
        })();

        v1.ControlResultBatch = (function() {

            const ControlResultBatch = function (properties) {
                this.items = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            ControlResultBatch.prototype.items = $util.emptyArray;

            ControlResultBatch.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.items != null && message.items.length)
                    for (let i = 0; i < message.items.length; ++i)
                        $root.portpair.v1.ControlResult.encode(message.items[i], writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            ControlResultBatch.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.ControlResultBatch();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.items && message.items.length))
                                message.items = [];
                            message.items.push($root.portpair.v1.ControlResult.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ControlResultBatch;
        })();

        v1.TransitOffice = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "TRANSIT_OFFICE_UNSPECIFIED"] = 0;
            values[valuesById[1] = "TRANSIT_OFFICE_DEPARTURE"] = 1;
            values[valuesById[2] = "TRANSIT_OFFICE_TRANSIT"] = 2;
            values[valuesById[3] = "TRANSIT_OFFICE_DESTINATION"] = 3;
            return values;
        })();

        v1.TransitEvent = (function() {

            const TransitEvent = function (properties) {
                this.seals = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            TransitEvent.prototype.event = 0;
            TransitEvent.prototype.office = "";
            TransitEvent.prototype.at = null;
            TransitEvent.prototype.seals = $util.emptyArray;
            TransitEvent.prototype.grossKg = null;

            let $oneOfFields;

            TransitEvent.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.event != null && $Object.hasOwnProperty.call(message, "event") && message.event !== 0)
                    writer.uint32(8).int32(message.event);
                if (message.office != null && $Object.hasOwnProperty.call(message, "office") && message.office !== "")
                    writer.uint32(18).string(message.office);
                if (message.at != null && $Object.hasOwnProperty.call(message, "at"))
                    writer.uint32(24).int64(message.at);
                if (message.seals != null && message.seals.length)
                    for (let i = 0; i < message.seals.length; ++i)
                        writer.uint32(34).string(message.seals[i]);
                if (message.grossKg != null && $Object.hasOwnProperty.call(message, "grossKg"))
                    writer.uint32(40).uint32(message.grossKg);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            TransitEvent.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.TransitEvent();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.event = value;
                            else
                                delete message.event;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.office = value;
                            else
                                delete message.office;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            message.at = reader.int64();
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if (!(message.seals && message.seals.length))
                                message.seals = [];
                            message.seals.push(reader.stringVerify());
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            message.grossKg = reader.uint32();
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return TransitEvent;
        })();

        v1.GuaranteeStatus = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "GUARANTEE_STATUS_UNSPECIFIED"] = 0;
            values[valuesById[1] = "GUARANTEE_STATUS_LODGED"] = 1;
            values[valuesById[2] = "GUARANTEE_STATUS_DISCHARGED"] = 2;
            values[valuesById[3] = "GUARANTEE_STATUS_CALLED"] = 3;
            return values;
        })();

        v1.TransitMovement = (function() {

            const TransitMovement = function (properties) {
                this.events = [];
                this.containers = [];
                this.hs6 = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            TransitMovement.prototype.number = "";
            TransitMovement.prototype.revision = 0;
            TransitMovement.prototype.ucr = null;
            TransitMovement.prototype.houseBill = null;
            TransitMovement.prototype.principal = null;
            TransitMovement.prototype.guarantee = null;
            TransitMovement.prototype.guaranteeStatus = 0;
            TransitMovement.prototype.officeOfDeparture = "";
            TransitMovement.prototype.officeOfDestination = "";
            TransitMovement.prototype.dueAt = null;
            TransitMovement.prototype.events = $util.emptyArray;
            TransitMovement.prototype.containers = $util.emptyArray;
            TransitMovement.prototype.hs6 = $util.emptyArray;
            TransitMovement.prototype.origin = "";
            TransitMovement.prototype.grossKg = null;
            TransitMovement.prototype.packages = null;

            let $oneOfFields;

            TransitMovement.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.number != null && $Object.hasOwnProperty.call(message, "number") && message.number !== "")
                    writer.uint32(10).string(message.number);
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision") && message.revision !== 0)
                    writer.uint32(16).uint32(message.revision);
                if (message.ucr != null && $Object.hasOwnProperty.call(message, "ucr"))
                    writer.uint32(26).string(message.ucr);
                if (message.houseBill != null && $Object.hasOwnProperty.call(message, "houseBill"))
                    writer.uint32(34).string(message.houseBill);
                if (message.principal != null && $Object.hasOwnProperty.call(message, "principal"))
                    $root.portpair.v1.Party.encode(message.principal, writer.uint32(42).fork(), _depth + 1).ldelim();
                if (message.guarantee != null && $Object.hasOwnProperty.call(message, "guarantee"))
                    $root.portpair.v1.Money.encode(message.guarantee, writer.uint32(50).fork(), _depth + 1).ldelim();
                if (message.guaranteeStatus != null && $Object.hasOwnProperty.call(message, "guaranteeStatus") && message.guaranteeStatus !== 0)
                    writer.uint32(56).int32(message.guaranteeStatus);
                if (message.officeOfDeparture != null && $Object.hasOwnProperty.call(message, "officeOfDeparture") && message.officeOfDeparture !== "")
                    writer.uint32(66).string(message.officeOfDeparture);
                if (message.officeOfDestination != null && $Object.hasOwnProperty.call(message, "officeOfDestination") && message.officeOfDestination !== "")
                    writer.uint32(74).string(message.officeOfDestination);
                if (message.dueAt != null && $Object.hasOwnProperty.call(message, "dueAt"))
                    writer.uint32(80).int64(message.dueAt);
                if (message.events != null && message.events.length)
                    for (let i = 0; i < message.events.length; ++i)
                        $root.portpair.v1.TransitEvent.encode(message.events[i], writer.uint32(90).fork(), _depth + 1).ldelim();
                if (message.containers != null && message.containers.length)
                    for (let i = 0; i < message.containers.length; ++i)
                        writer.uint32(98).string(message.containers[i]);
                if (message.hs6 != null && message.hs6.length)
                    for (let i = 0; i < message.hs6.length; ++i)
                        writer.uint32(106).string(message.hs6[i]);
                if (message.origin != null && $Object.hasOwnProperty.call(message, "origin") && message.origin !== "")
                    writer.uint32(114).string(message.origin);
                if (message.grossKg != null && $Object.hasOwnProperty.call(message, "grossKg"))
                    writer.uint32(120).uint32(message.grossKg);
                if (message.packages != null && $Object.hasOwnProperty.call(message, "packages"))
                    writer.uint32(128).uint32(message.packages);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            TransitMovement.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.TransitMovement();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.number = value;
                            else
                                delete message.number;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.revision = value;
                            else
                                delete message.revision;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.ucr = reader.stringVerify();
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.houseBill = reader.stringVerify();
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.principal = $root.portpair.v1.Party.decode(reader, reader.size(), $undefined, _depth + 1, message.principal);
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.guarantee = $root.portpair.v1.Money.decode(reader, reader.size(), $undefined, _depth + 1, message.guarantee);
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.guaranteeStatus = value;
                            else
                                delete message.guaranteeStatus;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.officeOfDeparture = value;
                            else
                                delete message.officeOfDeparture;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.officeOfDestination = value;
                            else
                                delete message.officeOfDestination;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 0)
                                break;
                            message.dueAt = reader.int64();
                            continue;
                        }
                    case 11: {
                            if (wireType !== 2)
                                break;
                            if (!(message.events && message.events.length))
                                message.events = [];
                            message.events.push($root.portpair.v1.TransitEvent.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 12: {
                            if (wireType !== 2)
                                break;
                            if (!(message.containers && message.containers.length))
                                message.containers = [];
                            message.containers.push(reader.stringVerify());
                            continue;
                        }
                    case 13: {
                            if (wireType !== 2)
                                break;
                            if (!(message.hs6 && message.hs6.length))
                                message.hs6 = [];
                            message.hs6.push(reader.stringVerify());
                            continue;
                        }
                    case 14: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.origin = value;
                            else
                                delete message.origin;
                            continue;
                        }
                    case 15: {
                            if (wireType !== 0)
                                break;
                            message.grossKg = reader.uint32();
                            continue;
                        }
                    case 16: {
                            if (wireType !== 0)
                                break;
                            message.packages = reader.uint32();
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return TransitMovement;
        })();

        v1.TransitMovementBatch = (function() {

            const TransitMovementBatch = function (properties) {
                this.items = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            TransitMovementBatch.prototype.items = $util.emptyArray;

            TransitMovementBatch.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.items != null && message.items.length)
                    for (let i = 0; i < message.items.length; ++i)
                        $root.portpair.v1.TransitMovement.encode(message.items[i], writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            TransitMovementBatch.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.TransitMovementBatch();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.items && message.items.length))
                                message.items = [];
                            message.items.push($root.portpair.v1.TransitMovement.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return TransitMovementBatch;
        })();

        v1.SupplyRegime = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "SUPPLY_REGIME_UNSPECIFIED"] = 0;
            values[valuesById[1] = "SUPPLY_REGIME_HOME_USE"] = 1;
            values[valuesById[2] = "SUPPLY_REGIME_INWARD_PROCESSING"] = 2;
            values[valuesById[3] = "SUPPLY_REGIME_TEMPORARY_ADMISSION"] = 3;
            values[valuesById[4] = "SUPPLY_REGIME_BONDED_WAREHOUSE"] = 4;
            return values;
        })();

        v1.SupplyImport = (function() {

            const SupplyImport = function (properties) {
                this.items = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            SupplyImport.prototype.number = "";
            SupplyImport.prototype.revision = 0;
            SupplyImport.prototype.regime = 0;
            SupplyImport.prototype.importer = null;
            SupplyImport.prototype.group = null;
            SupplyImport.prototype.dispatchedFrom = "";
            SupplyImport.prototype.enteredAt = null;
            SupplyImport.prototype.items = $util.emptyArray;
            SupplyImport.prototype.grossKg = null;

            let $oneOfFields;

            SupplyImport.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.number != null && $Object.hasOwnProperty.call(message, "number") && message.number !== "")
                    writer.uint32(10).string(message.number);
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision") && message.revision !== 0)
                    writer.uint32(16).uint32(message.revision);
                if (message.regime != null && $Object.hasOwnProperty.call(message, "regime") && message.regime !== 0)
                    writer.uint32(24).int32(message.regime);
                if (message.importer != null && $Object.hasOwnProperty.call(message, "importer"))
                    $root.portpair.v1.Party.encode(message.importer, writer.uint32(34).fork(), _depth + 1).ldelim();
                if (message.group != null && $Object.hasOwnProperty.call(message, "group"))
                    writer.uint32(42).string(message.group);
                if (message.dispatchedFrom != null && $Object.hasOwnProperty.call(message, "dispatchedFrom") && message.dispatchedFrom !== "")
                    writer.uint32(50).string(message.dispatchedFrom);
                if (message.enteredAt != null && $Object.hasOwnProperty.call(message, "enteredAt"))
                    writer.uint32(56).int64(message.enteredAt);
                if (message.items != null && message.items.length)
                    for (let i = 0; i < message.items.length; ++i)
                        $root.portpair.v1.GoodsItem.encode(message.items[i], writer.uint32(66).fork(), _depth + 1).ldelim();
                if (message.grossKg != null && $Object.hasOwnProperty.call(message, "grossKg"))
                    writer.uint32(72).uint32(message.grossKg);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            SupplyImport.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.SupplyImport();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.number = value;
                            else
                                delete message.number;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.revision = value;
                            else
                                delete message.revision;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.regime = value;
                            else
                                delete message.regime;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.importer = $root.portpair.v1.Party.decode(reader, reader.size(), $undefined, _depth + 1, message.importer);
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.group = reader.stringVerify();
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.dispatchedFrom = value;
                            else
                                delete message.dispatchedFrom;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            message.enteredAt = reader.int64();
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if (!(message.items && message.items.length))
                                message.items = [];
                            message.items.push($root.portpair.v1.GoodsItem.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 9: {
                            if (wireType !== 0)
                                break;
                            message.grossKg = reader.uint32();
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return SupplyImport;
        })();

        v1.SupplyImportBatch = (function() {

            const SupplyImportBatch = function (properties) {
                this.items = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            SupplyImportBatch.prototype.items = $util.emptyArray;

            SupplyImportBatch.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.items != null && message.items.length)
                    for (let i = 0; i < message.items.length; ++i)
                        $root.portpair.v1.SupplyImport.encode(message.items[i], writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            SupplyImportBatch.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.SupplyImportBatch();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.items && message.items.length))
                                message.items = [];
                            message.items.push($root.portpair.v1.SupplyImport.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return SupplyImportBatch;
        })();

        v1.ValueDeclaration = (function() {

            const ValueDeclaration = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            ValueDeclaration.prototype.number = "";
            ValueDeclaration.prototype.revision = 0;
            ValueDeclaration.prototype.ucr = null;
            ValueDeclaration.prototype.houseBill = null;
            ValueDeclaration.prototype.importer = null;
            ValueDeclaration.prototype.deliveryTerms = "";
            ValueDeclaration.prototype.invoice = null;
            ValueDeclaration.prototype.freight = null;
            ValueDeclaration.prototype.related = null;

            let $oneOfFields;

            ValueDeclaration.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.number != null && $Object.hasOwnProperty.call(message, "number") && message.number !== "")
                    writer.uint32(10).string(message.number);
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision") && message.revision !== 0)
                    writer.uint32(16).uint32(message.revision);
                if (message.ucr != null && $Object.hasOwnProperty.call(message, "ucr"))
                    writer.uint32(26).string(message.ucr);
                if (message.houseBill != null && $Object.hasOwnProperty.call(message, "houseBill"))
                    writer.uint32(34).string(message.houseBill);
                if (message.importer != null && $Object.hasOwnProperty.call(message, "importer"))
                    $root.portpair.v1.Party.encode(message.importer, writer.uint32(42).fork(), _depth + 1).ldelim();
                if (message.deliveryTerms != null && $Object.hasOwnProperty.call(message, "deliveryTerms") && message.deliveryTerms !== "")
                    writer.uint32(50).string(message.deliveryTerms);
                if (message.invoice != null && $Object.hasOwnProperty.call(message, "invoice"))
                    $root.portpair.v1.Money.encode(message.invoice, writer.uint32(58).fork(), _depth + 1).ldelim();
                if (message.freight != null && $Object.hasOwnProperty.call(message, "freight"))
                    $root.portpair.v1.Money.encode(message.freight, writer.uint32(66).fork(), _depth + 1).ldelim();
                if (message.related != null && $Object.hasOwnProperty.call(message, "related"))
                    writer.uint32(72).bool(message.related);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            ValueDeclaration.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.ValueDeclaration();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.number = value;
                            else
                                delete message.number;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.revision = value;
                            else
                                delete message.revision;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.ucr = reader.stringVerify();
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.houseBill = reader.stringVerify();
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.importer = $root.portpair.v1.Party.decode(reader, reader.size(), $undefined, _depth + 1, message.importer);
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.deliveryTerms = value;
                            else
                                delete message.deliveryTerms;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            message.invoice = $root.portpair.v1.Money.decode(reader, reader.size(), $undefined, _depth + 1, message.invoice);
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            message.freight = $root.portpair.v1.Money.decode(reader, reader.size(), $undefined, _depth + 1, message.freight);
                            continue;
                        }
                    case 9: {
                            if (wireType !== 0)
                                break;
                            message.related = reader.bool();
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ValueDeclaration;
        })();

        v1.ValueDeclarationBatch = (function() {

            const ValueDeclarationBatch = function (properties) {
                this.items = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            ValueDeclarationBatch.prototype.items = $util.emptyArray;

            ValueDeclarationBatch.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.items != null && message.items.length)
                    for (let i = 0; i < message.items.length; ++i)
                        $root.portpair.v1.ValueDeclaration.encode(message.items[i], writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            ValueDeclarationBatch.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.ValueDeclarationBatch();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.items && message.items.length))
                                message.items = [];
                            message.items.push($root.portpair.v1.ValueDeclaration.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ValueDeclarationBatch;
        })();

        v1.InvalidationReason = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "INVALIDATION_REASON_UNSPECIFIED"] = 0;
            values[valuesById[1] = "INVALIDATION_REASON_WITHDRAWN"] = 1;
            values[valuesById[2] = "INVALIDATION_REASON_DUPLICATE"] = 2;
            values[valuesById[3] = "INVALIDATION_REASON_NOT_SHIPPED"] = 3;
            values[valuesById[4] = "INVALIDATION_REASON_IN_ERROR"] = 4;
            return values;
        })();

        v1.Invalidation = (function() {

            const Invalidation = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Invalidation.prototype.number = "";
            Invalidation.prototype.revision = 0;
            Invalidation.prototype.ucr = null;
            Invalidation.prototype.houseBill = "";
            Invalidation.prototype.documentKind = 0;
            Invalidation.prototype.document = "";
            Invalidation.prototype.upTo = 0;
            Invalidation.prototype.reason = 0;
            Invalidation.prototype.at = null;

            let $oneOfFields;

            Invalidation.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.number != null && $Object.hasOwnProperty.call(message, "number") && message.number !== "")
                    writer.uint32(10).string(message.number);
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision") && message.revision !== 0)
                    writer.uint32(16).uint32(message.revision);
                if (message.ucr != null && $Object.hasOwnProperty.call(message, "ucr"))
                    writer.uint32(26).string(message.ucr);
                if (message.houseBill != null && $Object.hasOwnProperty.call(message, "houseBill") && message.houseBill !== "")
                    writer.uint32(34).string(message.houseBill);
                if (message.documentKind != null && $Object.hasOwnProperty.call(message, "documentKind") && message.documentKind !== 0)
                    writer.uint32(40).int32(message.documentKind);
                if (message.document != null && $Object.hasOwnProperty.call(message, "document") && message.document !== "")
                    writer.uint32(50).string(message.document);
                if (message.upTo != null && $Object.hasOwnProperty.call(message, "upTo") && message.upTo !== 0)
                    writer.uint32(56).uint32(message.upTo);
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== 0)
                    writer.uint32(64).int32(message.reason);
                if (message.at != null && $Object.hasOwnProperty.call(message, "at"))
                    writer.uint32(72).int64(message.at);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Invalidation.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.Invalidation();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.number = value;
                            else
                                delete message.number;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.revision = value;
                            else
                                delete message.revision;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.ucr = reader.stringVerify();
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.houseBill = value;
                            else
                                delete message.houseBill;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.documentKind = value;
                            else
                                delete message.documentKind;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.document = value;
                            else
                                delete message.document;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.upTo = value;
                            else
                                delete message.upTo;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.reason = value;
                            else
                                delete message.reason;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 0)
                                break;
                            message.at = reader.int64();
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Invalidation;
        })();

        v1.InvalidationBatch = (function() {

            const InvalidationBatch = function (properties) {
                this.items = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            InvalidationBatch.prototype.items = $util.emptyArray;

            InvalidationBatch.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.items != null && message.items.length)
                    for (let i = 0; i < message.items.length; ++i)
                        $root.portpair.v1.Invalidation.encode(message.items[i], writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            InvalidationBatch.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.InvalidationBatch();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.items && message.items.length))
                                message.items = [];
                            message.items.push($root.portpair.v1.Invalidation.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return InvalidationBatch;
        })();

        v1.Envelope = (function() {

            const Envelope = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Envelope.prototype.header = null;
            Envelope.prototype.body = $util.newBuffer([]);

            Envelope.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.header != null && $Object.hasOwnProperty.call(message, "header"))
                    $root.portpair.v1.Signed.encode(message.header, writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.body != null && $Object.hasOwnProperty.call(message, "body") && message.body.length)
                    writer.uint32(18).bytes(message.body);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Envelope.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.Envelope();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.header = $root.portpair.v1.Signed.decode(reader, reader.size(), $undefined, _depth + 1, message.header);
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.body = value;
                            else
                                delete message.body;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Envelope;
        })();

        v1.Signed = (function() {

            const Signed = function (properties) {
                this.signatures = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Signed.prototype.payload = $util.newBuffer([]);
            Signed.prototype.payloadType = "";
            Signed.prototype.signatures = $util.emptyArray;

            Signed.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.payload != null && $Object.hasOwnProperty.call(message, "payload") && message.payload.length)
                    writer.uint32(10).bytes(message.payload);
                if (message.payloadType != null && $Object.hasOwnProperty.call(message, "payloadType") && message.payloadType !== "")
                    writer.uint32(18).string(message.payloadType);
                if (message.signatures != null && message.signatures.length)
                    for (let i = 0; i < message.signatures.length; ++i)
                        $root.portpair.v1.Signature.encode(message.signatures[i], writer.uint32(26).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Signed.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.Signed();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.payload = value;
                            else
                                delete message.payload;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.payloadType = value;
                            else
                                delete message.payloadType;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if (!(message.signatures && message.signatures.length))
                                message.signatures = [];
                            message.signatures.push($root.portpair.v1.Signature.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Signed;
        })();

        v1.Signature = (function() {

            const Signature = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Signature.prototype.keyId = "";
            Signature.prototype.sig = $util.newBuffer([]);

            Signature.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.keyId != null && $Object.hasOwnProperty.call(message, "keyId") && message.keyId !== "")
                    writer.uint32(10).string(message.keyId);
                if (message.sig != null && $Object.hasOwnProperty.call(message, "sig") && message.sig.length)
                    writer.uint32(18).bytes(message.sig);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Signature.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.Signature();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.keyId = value;
                            else
                                delete message.keyId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.sig = value;
                            else
                                delete message.sig;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Signature;
        })();

        v1.Header = (function() {

            const Header = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Header.prototype.messageId = "";
            Header.prototype.sender = "";
            Header.prototype.recipient = "";
            Header.prototype.lane = "";
            Header.prototype.kind = 0;
            Header.prototype.schemaMajor = 0;
            Header.prototype.schemaMinor = 0;
            Header.prototype.seq = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
            Header.prototype.revision = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
            Header.prototype.createdAt = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
            Header.prototype.expiresAt = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
            Header.prototype.correlatesWith = null;
            Header.prototype.agreementId = "";
            Header.prototype.agreementVersion = "";
            Header.prototype.purpose = "";
            Header.prototype.part = 0;
            Header.prototype.parts = 0;
            Header.prototype.bodySha256 = $util.newBuffer([]);
            Header.prototype.bodyLength = 0;
            Header.prototype.traceparent = "";

            let $oneOfFields;

            Header.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.messageId != null && $Object.hasOwnProperty.call(message, "messageId") && message.messageId !== "")
                    writer.uint32(10).string(message.messageId);
                if (message.sender != null && $Object.hasOwnProperty.call(message, "sender") && message.sender !== "")
                    writer.uint32(18).string(message.sender);
                if (message.recipient != null && $Object.hasOwnProperty.call(message, "recipient") && message.recipient !== "")
                    writer.uint32(26).string(message.recipient);
                if (message.lane != null && $Object.hasOwnProperty.call(message, "lane") && message.lane !== "")
                    writer.uint32(34).string(message.lane);
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== 0)
                    writer.uint32(40).int32(message.kind);
                if (message.schemaMajor != null && $Object.hasOwnProperty.call(message, "schemaMajor") && message.schemaMajor !== 0)
                    writer.uint32(48).uint32(message.schemaMajor);
                if (message.schemaMinor != null && $Object.hasOwnProperty.call(message, "schemaMinor") && message.schemaMinor !== 0)
                    writer.uint32(56).uint32(message.schemaMinor);
                if (message.seq != null && $Object.hasOwnProperty.call(message, "seq") && (typeof message.seq === "object" ? message.seq.low || message.seq.high : message.seq !== 0))
                    writer.uint32(64).int64(message.seq);
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision") && (typeof message.revision === "object" ? message.revision.low || message.revision.high : message.revision !== 0))
                    writer.uint32(72).int64(message.revision);
                if (message.createdAt != null && $Object.hasOwnProperty.call(message, "createdAt") && (typeof message.createdAt === "object" ? message.createdAt.low || message.createdAt.high : message.createdAt !== 0))
                    writer.uint32(80).int64(message.createdAt);
                if (message.expiresAt != null && $Object.hasOwnProperty.call(message, "expiresAt") && (typeof message.expiresAt === "object" ? message.expiresAt.low || message.expiresAt.high : message.expiresAt !== 0))
                    writer.uint32(88).int64(message.expiresAt);
                if (message.correlatesWith != null && $Object.hasOwnProperty.call(message, "correlatesWith"))
                    writer.uint32(98).string(message.correlatesWith);
                if (message.agreementId != null && $Object.hasOwnProperty.call(message, "agreementId") && message.agreementId !== "")
                    writer.uint32(106).string(message.agreementId);
                if (message.agreementVersion != null && $Object.hasOwnProperty.call(message, "agreementVersion") && message.agreementVersion !== "")
                    writer.uint32(114).string(message.agreementVersion);
                if (message.purpose != null && $Object.hasOwnProperty.call(message, "purpose") && message.purpose !== "")
                    writer.uint32(122).string(message.purpose);
                if (message.part != null && $Object.hasOwnProperty.call(message, "part") && message.part !== 0)
                    writer.uint32(128).uint32(message.part);
                if (message.parts != null && $Object.hasOwnProperty.call(message, "parts") && message.parts !== 0)
                    writer.uint32(136).uint32(message.parts);
                if (message.bodySha256 != null && $Object.hasOwnProperty.call(message, "bodySha256") && message.bodySha256.length)
                    writer.uint32(146).bytes(message.bodySha256);
                if (message.bodyLength != null && $Object.hasOwnProperty.call(message, "bodyLength") && message.bodyLength !== 0)
                    writer.uint32(152).uint32(message.bodyLength);
                if (message.traceparent != null && $Object.hasOwnProperty.call(message, "traceparent") && message.traceparent !== "")
                    writer.uint32(162).string(message.traceparent);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Header.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.Header();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.messageId = value;
                            else
                                delete message.messageId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.sender = value;
                            else
                                delete message.sender;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.recipient = value;
                            else
                                delete message.recipient;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.lane = value;
                            else
                                delete message.lane;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.kind = value;
                            else
                                delete message.kind;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.schemaMajor = value;
                            else
                                delete message.schemaMajor;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.schemaMinor = value;
                            else
                                delete message.schemaMinor;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                message.seq = value;
                            else
                                delete message.seq;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                message.revision = value;
                            else
                                delete message.revision;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                message.createdAt = value;
                            else
                                delete message.createdAt;
                            continue;
                        }
                    case 11: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                message.expiresAt = value;
                            else
                                delete message.expiresAt;
                            continue;
                        }
                    case 12: {
                            if (wireType !== 2)
                                break;
                            message.correlatesWith = reader.stringVerify();
                            continue;
                        }
                    case 13: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.agreementId = value;
                            else
                                delete message.agreementId;
                            continue;
                        }
                    case 14: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.agreementVersion = value;
                            else
                                delete message.agreementVersion;
                            continue;
                        }
                    case 15: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.purpose = value;
                            else
                                delete message.purpose;
                            continue;
                        }
                    case 16: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.part = value;
                            else
                                delete message.part;
                            continue;
                        }
                    case 17: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.parts = value;
                            else
                                delete message.parts;
                            continue;
                        }
                    case 18: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.bodySha256 = value;
                            else
                                delete message.bodySha256;
                            continue;
                        }
                    case 19: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.bodyLength = value;
                            else
                                delete message.bodyLength;
                            continue;
                        }
                    case 20: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.traceparent = value;
                            else
                                delete message.traceparent;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Header;
        })();

        v1.MessageKind = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "MESSAGE_KIND_UNSPECIFIED"] = 0;
            values[valuesById[1] = "MESSAGE_KIND_MANIFEST"] = 1;
            values[valuesById[2] = "MESSAGE_KIND_EXPORT_DECLARATION"] = 2;
            values[valuesById[3] = "MESSAGE_KIND_SECURITY_FILING"] = 3;
            values[valuesById[4] = "MESSAGE_KIND_IMPORT_DECLARATION"] = 4;
            values[valuesById[5] = "MESSAGE_KIND_ASSESSMENT"] = 5;
            values[valuesById[6] = "MESSAGE_KIND_REFERRAL"] = 6;
            values[valuesById[7] = "MESSAGE_KIND_CONTROL_RESULT"] = 7;
            values[valuesById[8] = "MESSAGE_KIND_MASTER_BILL"] = 8;
            values[valuesById[9] = "MESSAGE_KIND_CERTIFICATE_OF_ORIGIN"] = 9;
            values[valuesById[10] = "MESSAGE_KIND_PREFERENCE_CLAIM"] = 10;
            values[valuesById[11] = "MESSAGE_KIND_STOW_PLAN"] = 11;
            values[valuesById[12] = "MESSAGE_KIND_CONTAINER_EVENT"] = 12;
            values[valuesById[13] = "MESSAGE_KIND_AEO_STATUS"] = 13;
            values[valuesById[14] = "MESSAGE_KIND_PERMIT"] = 14;
            values[valuesById[15] = "MESSAGE_KIND_TRANSIT_MOVEMENT"] = 15;
            values[valuesById[16] = "MESSAGE_KIND_SUPPLY_IMPORT"] = 16;
            values[valuesById[17] = "MESSAGE_KIND_VALUE_DECLARATION"] = 17;
            values[valuesById[18] = "MESSAGE_KIND_WARNING"] = 18;
            values[valuesById[19] = "MESSAGE_KIND_RISK_LIST_UPDATE"] = 19;
            values[valuesById[20] = "MESSAGE_KIND_ASSISTANCE_REQUEST"] = 20;
            values[valuesById[21] = "MESSAGE_KIND_ASSISTANCE_RESPONSE"] = 21;
            values[valuesById[22] = "MESSAGE_KIND_WARNING_FEEDBACK"] = 22;
            values[valuesById[23] = "MESSAGE_KIND_INVALIDATION"] = 23;
            values[valuesById[24] = "MESSAGE_KIND_FILING_PART"] = 24;
            values[valuesById[25] = "MESSAGE_KIND_FILING_NOTICE"] = 25;
            values[valuesById[26] = "MESSAGE_KIND_REFERRAL_ANSWER"] = 26;
            values[valuesById[27] = "MESSAGE_KIND_DISPOSITION"] = 27;
            values[valuesById[28] = "MESSAGE_KIND_ARRIVAL"] = 28;
            values[valuesById[29] = "MESSAGE_KIND_PUBLISHED_RULE"] = 29;
            return values;
        })();

        v1.CertifiedGoods = (function() {

            const CertifiedGoods = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            CertifiedGoods.prototype.number = 0;
            CertifiedGoods.prototype.hs6 = "";
            CertifiedGoods.prototype.origin = "";
            CertifiedGoods.prototype.description = null;
            CertifiedGoods.prototype.grossKg = null;

            let $oneOfFields;

            CertifiedGoods.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.number != null && $Object.hasOwnProperty.call(message, "number") && message.number !== 0)
                    writer.uint32(8).uint32(message.number);
                if (message.hs6 != null && $Object.hasOwnProperty.call(message, "hs6") && message.hs6 !== "")
                    writer.uint32(18).string(message.hs6);
                if (message.origin != null && $Object.hasOwnProperty.call(message, "origin") && message.origin !== "")
                    writer.uint32(26).string(message.origin);
                if (message.description != null && $Object.hasOwnProperty.call(message, "description"))
                    writer.uint32(34).string(message.description);
                if (message.grossKg != null && $Object.hasOwnProperty.call(message, "grossKg"))
                    writer.uint32(40).uint32(message.grossKg);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            CertifiedGoods.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.CertifiedGoods();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.number = value;
                            else
                                delete message.number;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.hs6 = value;
                            else
                                delete message.hs6;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.origin = value;
                            else
                                delete message.origin;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.description = reader.stringVerify();
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            message.grossKg = reader.uint32();
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return CertifiedGoods;
        })();

        v1.CertificateStatus = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "CERTIFICATE_STATUS_UNSPECIFIED"] = 0;
            values[valuesById[1] = "CERTIFICATE_STATUS_ISSUED"] = 1;
            values[valuesById[2] = "CERTIFICATE_STATUS_USED"] = 2;
            values[valuesById[3] = "CERTIFICATE_STATUS_REJECTED"] = 3;
            values[valuesById[4] = "CERTIFICATE_STATUS_CANCELLED"] = 4;
            return values;
        })();

        v1.CertificateOfOrigin = (function() {

            const CertificateOfOrigin = function (properties) {
                this.items = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            CertificateOfOrigin.prototype.number = "";
            CertificateOfOrigin.prototype.revision = 0;
            CertificateOfOrigin.prototype.ucr = null;
            CertificateOfOrigin.prototype.houseBill = null;
            CertificateOfOrigin.prototype.form = "";
            CertificateOfOrigin.prototype.issuer = "";
            CertificateOfOrigin.prototype.status = 0;
            CertificateOfOrigin.prototype.issuedAt = null;
            CertificateOfOrigin.prototype.validFrom = null;
            CertificateOfOrigin.prototype.validTo = null;
            CertificateOfOrigin.prototype.exporter = null;
            CertificateOfOrigin.prototype.consignee = null;
            CertificateOfOrigin.prototype.items = $util.emptyArray;
            CertificateOfOrigin.prototype.issuedKg = null;
            CertificateOfOrigin.prototype.usedKg = null;

            let $oneOfFields;

            CertificateOfOrigin.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.number != null && $Object.hasOwnProperty.call(message, "number") && message.number !== "")
                    writer.uint32(10).string(message.number);
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision") && message.revision !== 0)
                    writer.uint32(16).uint32(message.revision);
                if (message.ucr != null && $Object.hasOwnProperty.call(message, "ucr"))
                    writer.uint32(26).string(message.ucr);
                if (message.houseBill != null && $Object.hasOwnProperty.call(message, "houseBill"))
                    writer.uint32(34).string(message.houseBill);
                if (message.form != null && $Object.hasOwnProperty.call(message, "form") && message.form !== "")
                    writer.uint32(42).string(message.form);
                if (message.issuer != null && $Object.hasOwnProperty.call(message, "issuer") && message.issuer !== "")
                    writer.uint32(50).string(message.issuer);
                if (message.status != null && $Object.hasOwnProperty.call(message, "status") && message.status !== 0)
                    writer.uint32(56).int32(message.status);
                if (message.issuedAt != null && $Object.hasOwnProperty.call(message, "issuedAt"))
                    writer.uint32(64).int64(message.issuedAt);
                if (message.validFrom != null && $Object.hasOwnProperty.call(message, "validFrom"))
                    writer.uint32(72).int64(message.validFrom);
                if (message.validTo != null && $Object.hasOwnProperty.call(message, "validTo"))
                    writer.uint32(80).int64(message.validTo);
                if (message.exporter != null && $Object.hasOwnProperty.call(message, "exporter"))
                    $root.portpair.v1.Party.encode(message.exporter, writer.uint32(90).fork(), _depth + 1).ldelim();
                if (message.consignee != null && $Object.hasOwnProperty.call(message, "consignee"))
                    $root.portpair.v1.Party.encode(message.consignee, writer.uint32(98).fork(), _depth + 1).ldelim();
                if (message.items != null && message.items.length)
                    for (let i = 0; i < message.items.length; ++i)
                        $root.portpair.v1.CertifiedGoods.encode(message.items[i], writer.uint32(106).fork(), _depth + 1).ldelim();
                if (message.issuedKg != null && $Object.hasOwnProperty.call(message, "issuedKg"))
                    writer.uint32(112).uint32(message.issuedKg);
                if (message.usedKg != null && $Object.hasOwnProperty.call(message, "usedKg"))
                    writer.uint32(120).uint32(message.usedKg);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            CertificateOfOrigin.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.CertificateOfOrigin();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.number = value;
                            else
                                delete message.number;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.revision = value;
                            else
                                delete message.revision;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.ucr = reader.stringVerify();
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.houseBill = reader.stringVerify();
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.form = value;
                            else
                                delete message.form;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.issuer = value;
                            else
                                delete message.issuer;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.status = value;
                            else
                                delete message.status;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 0)
                                break;
                            message.issuedAt = reader.int64();
                            continue;
                        }
                    case 9: {
                            if (wireType !== 0)
                                break;
                            message.validFrom = reader.int64();
                            continue;
                        }
                    case 10: {
                            if (wireType !== 0)
                                break;
                            message.validTo = reader.int64();
                            continue;
                        }
                    case 11: {
                            if (wireType !== 2)
                                break;
                            message.exporter = $root.portpair.v1.Party.decode(reader, reader.size(), $undefined, _depth + 1, message.exporter);
                            continue;
                        }
                    case 12: {
                            if (wireType !== 2)
                                break;
                            message.consignee = $root.portpair.v1.Party.decode(reader, reader.size(), $undefined, _depth + 1, message.consignee);
                            continue;
                        }
                    case 13: {
                            if (wireType !== 2)
                                break;
                            if (!(message.items && message.items.length))
                                message.items = [];
                            message.items.push($root.portpair.v1.CertifiedGoods.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 14: {
                            if (wireType !== 0)
                                break;
                            message.issuedKg = reader.uint32();
                            continue;
                        }
                    case 15: {
                            if (wireType !== 0)
                                break;
                            message.usedKg = reader.uint32();
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return CertificateOfOrigin;
        })();

        v1.CertificateOfOriginBatch = (function() {

            const CertificateOfOriginBatch = function (properties) {
                this.items = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            CertificateOfOriginBatch.prototype.items = $util.emptyArray;

            CertificateOfOriginBatch.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.items != null && message.items.length)
                    for (let i = 0; i < message.items.length; ++i)
                        $root.portpair.v1.CertificateOfOrigin.encode(message.items[i], writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            CertificateOfOriginBatch.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.CertificateOfOriginBatch();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.items && message.items.length))
                                message.items = [];
                            message.items.push($root.portpair.v1.CertificateOfOrigin.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return CertificateOfOriginBatch;
        })();

        v1.PreferenceClaim = (function() {

            const PreferenceClaim = function (properties) {
                this.items = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            PreferenceClaim.prototype.number = "";
            PreferenceClaim.prototype.revision = 0;
            PreferenceClaim.prototype.ucr = null;
            PreferenceClaim.prototype.houseBill = null;
            PreferenceClaim.prototype.certificate = "";
            PreferenceClaim.prototype.form = "";
            PreferenceClaim.prototype.issuer = "";
            PreferenceClaim.prototype.importer = null;
            PreferenceClaim.prototype.exporter = null;
            PreferenceClaim.prototype.items = $util.emptyArray;
            PreferenceClaim.prototype.claimedKg = null;

            let $oneOfFields;

            PreferenceClaim.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.number != null && $Object.hasOwnProperty.call(message, "number") && message.number !== "")
                    writer.uint32(10).string(message.number);
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision") && message.revision !== 0)
                    writer.uint32(16).uint32(message.revision);
                if (message.ucr != null && $Object.hasOwnProperty.call(message, "ucr"))
                    writer.uint32(26).string(message.ucr);
                if (message.houseBill != null && $Object.hasOwnProperty.call(message, "houseBill"))
                    writer.uint32(34).string(message.houseBill);
                if (message.certificate != null && $Object.hasOwnProperty.call(message, "certificate") && message.certificate !== "")
                    writer.uint32(42).string(message.certificate);
                if (message.form != null && $Object.hasOwnProperty.call(message, "form") && message.form !== "")
                    writer.uint32(50).string(message.form);
                if (message.issuer != null && $Object.hasOwnProperty.call(message, "issuer") && message.issuer !== "")
                    writer.uint32(58).string(message.issuer);
                if (message.importer != null && $Object.hasOwnProperty.call(message, "importer"))
                    $root.portpair.v1.Party.encode(message.importer, writer.uint32(66).fork(), _depth + 1).ldelim();
                if (message.exporter != null && $Object.hasOwnProperty.call(message, "exporter"))
                    $root.portpair.v1.Party.encode(message.exporter, writer.uint32(74).fork(), _depth + 1).ldelim();
                if (message.items != null && message.items.length)
                    for (let i = 0; i < message.items.length; ++i)
                        $root.portpair.v1.CertifiedGoods.encode(message.items[i], writer.uint32(82).fork(), _depth + 1).ldelim();
                if (message.claimedKg != null && $Object.hasOwnProperty.call(message, "claimedKg"))
                    writer.uint32(88).uint32(message.claimedKg);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            PreferenceClaim.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.PreferenceClaim();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.number = value;
                            else
                                delete message.number;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.revision = value;
                            else
                                delete message.revision;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.ucr = reader.stringVerify();
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.houseBill = reader.stringVerify();
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.certificate = value;
                            else
                                delete message.certificate;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.form = value;
                            else
                                delete message.form;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.issuer = value;
                            else
                                delete message.issuer;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            message.importer = $root.portpair.v1.Party.decode(reader, reader.size(), $undefined, _depth + 1, message.importer);
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            message.exporter = $root.portpair.v1.Party.decode(reader, reader.size(), $undefined, _depth + 1, message.exporter);
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            if (!(message.items && message.items.length))
                                message.items = [];
                            message.items.push($root.portpair.v1.CertifiedGoods.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 11: {
                            if (wireType !== 0)
                                break;
                            message.claimedKg = reader.uint32();
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return PreferenceClaim;
        })();

        v1.PreferenceClaimBatch = (function() {

            const PreferenceClaimBatch = function (properties) {
                this.items = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            PreferenceClaimBatch.prototype.items = $util.emptyArray;

            PreferenceClaimBatch.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.items != null && message.items.length)
                    for (let i = 0; i < message.items.length; ++i)
                        $root.portpair.v1.PreferenceClaim.encode(message.items[i], writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            PreferenceClaimBatch.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.PreferenceClaimBatch();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.items && message.items.length))
                                message.items = [];
                            message.items.push($root.portpair.v1.PreferenceClaim.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return PreferenceClaimBatch;
        })();

        v1.AeoState = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "AEO_STATE_UNSPECIFIED"] = 0;
            values[valuesById[1] = "AEO_STATE_VALID"] = 1;
            values[valuesById[2] = "AEO_STATE_SUSPENDED"] = 2;
            values[valuesById[3] = "AEO_STATE_REVOKED"] = 3;
            return values;
        })();

        v1.AeoStatus = (function() {

            const AeoStatus = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            AeoStatus.prototype.number = "";
            AeoStatus.prototype.revision = 0;
            AeoStatus.prototype.tin = "";
            AeoStatus.prototype.holder = null;
            AeoStatus.prototype.country = "";
            AeoStatus.prototype.status = 0;
            AeoStatus.prototype.since = null;
            AeoStatus.prototype.validFrom = null;
            AeoStatus.prototype.validTo = null;

            let $oneOfFields;

            AeoStatus.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.number != null && $Object.hasOwnProperty.call(message, "number") && message.number !== "")
                    writer.uint32(10).string(message.number);
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision") && message.revision !== 0)
                    writer.uint32(16).uint32(message.revision);
                if (message.tin != null && $Object.hasOwnProperty.call(message, "tin") && message.tin !== "")
                    writer.uint32(26).string(message.tin);
                if (message.holder != null && $Object.hasOwnProperty.call(message, "holder"))
                    $root.portpair.v1.Party.encode(message.holder, writer.uint32(34).fork(), _depth + 1).ldelim();
                if (message.country != null && $Object.hasOwnProperty.call(message, "country") && message.country !== "")
                    writer.uint32(42).string(message.country);
                if (message.status != null && $Object.hasOwnProperty.call(message, "status") && message.status !== 0)
                    writer.uint32(48).int32(message.status);
                if (message.since != null && $Object.hasOwnProperty.call(message, "since"))
                    writer.uint32(56).int64(message.since);
                if (message.validFrom != null && $Object.hasOwnProperty.call(message, "validFrom"))
                    writer.uint32(64).int64(message.validFrom);
                if (message.validTo != null && $Object.hasOwnProperty.call(message, "validTo"))
                    writer.uint32(72).int64(message.validTo);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            AeoStatus.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.AeoStatus();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.number = value;
                            else
                                delete message.number;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.revision = value;
                            else
                                delete message.revision;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.tin = value;
                            else
                                delete message.tin;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.holder = $root.portpair.v1.Party.decode(reader, reader.size(), $undefined, _depth + 1, message.holder);
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.country = value;
                            else
                                delete message.country;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.status = value;
                            else
                                delete message.status;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            message.since = reader.int64();
                            continue;
                        }
                    case 8: {
                            if (wireType !== 0)
                                break;
                            message.validFrom = reader.int64();
                            continue;
                        }
                    case 9: {
                            if (wireType !== 0)
                                break;
                            message.validTo = reader.int64();
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return AeoStatus;
        })();

        v1.AeoStatusBatch = (function() {

            const AeoStatusBatch = function (properties) {
                this.items = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            AeoStatusBatch.prototype.items = $util.emptyArray;

            AeoStatusBatch.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.items != null && message.items.length)
                    for (let i = 0; i < message.items.length; ++i)
                        $root.portpair.v1.AeoStatus.encode(message.items[i], writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            AeoStatusBatch.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.AeoStatusBatch();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.items && message.items.length))
                                message.items = [];
                            message.items.push($root.portpair.v1.AeoStatus.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return AeoStatusBatch;
        })();

        v1.PermitType = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "PERMIT_TYPE_UNSPECIFIED"] = 0;
            values[valuesById[1] = "PERMIT_TYPE_PHYTOSANITARY"] = 1;
            values[valuesById[2] = "PERMIT_TYPE_CITES"] = 2;
            values[valuesById[3] = "PERMIT_TYPE_WASTE_CONSENT"] = 3;
            values[valuesById[4] = "PERMIT_TYPE_DANGEROUS_GOODS"] = 4;
            values[valuesById[5] = "PERMIT_TYPE_STRATEGIC_GOODS"] = 5;
            return values;
        })();

        v1.PermitStatus = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "PERMIT_STATUS_UNSPECIFIED"] = 0;
            values[valuesById[1] = "PERMIT_STATUS_VALID"] = 1;
            values[valuesById[2] = "PERMIT_STATUS_EXPIRED"] = 2;
            values[valuesById[3] = "PERMIT_STATUS_REVOKED"] = 3;
            return values;
        })();

        v1.Permit = (function() {

            const Permit = function (properties) {
                this.hs6 = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Permit.prototype.number = "";
            Permit.prototype.revision = 0;
            Permit.prototype.ucr = null;
            Permit.prototype.houseBill = null;
            Permit.prototype.type = 0;
            Permit.prototype.issuer = "";
            Permit.prototype.holder = null;
            Permit.prototype.hs6 = $util.emptyArray;
            Permit.prototype.status = 0;
            Permit.prototype.validFrom = null;
            Permit.prototype.validTo = null;
            Permit.prototype.allowedKg = null;

            let $oneOfFields;

            Permit.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.number != null && $Object.hasOwnProperty.call(message, "number") && message.number !== "")
                    writer.uint32(10).string(message.number);
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision") && message.revision !== 0)
                    writer.uint32(16).uint32(message.revision);
                if (message.ucr != null && $Object.hasOwnProperty.call(message, "ucr"))
                    writer.uint32(26).string(message.ucr);
                if (message.houseBill != null && $Object.hasOwnProperty.call(message, "houseBill"))
                    writer.uint32(34).string(message.houseBill);
                if (message.type != null && $Object.hasOwnProperty.call(message, "type") && message.type !== 0)
                    writer.uint32(40).int32(message.type);
                if (message.issuer != null && $Object.hasOwnProperty.call(message, "issuer") && message.issuer !== "")
                    writer.uint32(50).string(message.issuer);
                if (message.holder != null && $Object.hasOwnProperty.call(message, "holder"))
                    $root.portpair.v1.Party.encode(message.holder, writer.uint32(58).fork(), _depth + 1).ldelim();
                if (message.hs6 != null && message.hs6.length)
                    for (let i = 0; i < message.hs6.length; ++i)
                        writer.uint32(66).string(message.hs6[i]);
                if (message.status != null && $Object.hasOwnProperty.call(message, "status") && message.status !== 0)
                    writer.uint32(72).int32(message.status);
                if (message.validFrom != null && $Object.hasOwnProperty.call(message, "validFrom"))
                    writer.uint32(80).int64(message.validFrom);
                if (message.validTo != null && $Object.hasOwnProperty.call(message, "validTo"))
                    writer.uint32(88).int64(message.validTo);
                if (message.allowedKg != null && $Object.hasOwnProperty.call(message, "allowedKg"))
                    writer.uint32(96).uint32(message.allowedKg);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Permit.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.Permit();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.number = value;
                            else
                                delete message.number;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.revision = value;
                            else
                                delete message.revision;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.ucr = reader.stringVerify();
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.houseBill = reader.stringVerify();
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.type = value;
                            else
                                delete message.type;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.issuer = value;
                            else
                                delete message.issuer;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            message.holder = $root.portpair.v1.Party.decode(reader, reader.size(), $undefined, _depth + 1, message.holder);
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if (!(message.hs6 && message.hs6.length))
                                message.hs6 = [];
                            message.hs6.push(reader.stringVerify());
                            continue;
                        }
                    case 9: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.status = value;
                            else
                                delete message.status;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 0)
                                break;
                            message.validFrom = reader.int64();
                            continue;
                        }
                    case 11: {
                            if (wireType !== 0)
                                break;
                            message.validTo = reader.int64();
                            continue;
                        }
                    case 12: {
                            if (wireType !== 0)
                                break;
                            message.allowedKg = reader.uint32();
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Permit;
        })();

        v1.PermitBatch = (function() {

            const PermitBatch = function (properties) {
                this.items = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            PermitBatch.prototype.items = $util.emptyArray;

            PermitBatch.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.items != null && message.items.length)
                    for (let i = 0; i < message.items.length; ++i)
                        $root.portpair.v1.Permit.encode(message.items[i], writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            PermitBatch.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.PermitBatch();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.items && message.items.length))
                                message.items = [];
                            message.items.push($root.portpair.v1.Permit.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return PermitBatch;
        })();

        v1.RiskSubject = (function() {

            const RiskSubject = function (properties) {
                this.goods = [];
                this.route = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            RiskSubject.prototype.party = null;
            RiskSubject.prototype.container = null;
            RiskSubject.prototype.vesselImo = null;
            RiskSubject.prototype.goods = $util.emptyArray;
            RiskSubject.prototype.industry = null;
            RiskSubject.prototype.route = $util.emptyArray;

            let $oneOfFields;

            RiskSubject.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.party != null && $Object.hasOwnProperty.call(message, "party"))
                    $root.portpair.v1.Party.encode(message.party, writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.container != null && $Object.hasOwnProperty.call(message, "container"))
                    writer.uint32(18).string(message.container);
                if (message.vesselImo != null && $Object.hasOwnProperty.call(message, "vesselImo"))
                    writer.uint32(26).string(message.vesselImo);
                if (message.goods != null && message.goods.length)
                    for (let i = 0; i < message.goods.length; ++i)
                        writer.uint32(34).string(message.goods[i]);
                if (message.industry != null && $Object.hasOwnProperty.call(message, "industry"))
                    writer.uint32(42).string(message.industry);
                if (message.route != null && message.route.length)
                    for (let i = 0; i < message.route.length; ++i)
                        writer.uint32(50).string(message.route[i]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            RiskSubject.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.RiskSubject();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.party = $root.portpair.v1.Party.decode(reader, reader.size(), $undefined, _depth + 1, message.party);
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.container = reader.stringVerify();
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.vesselImo = reader.stringVerify();
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if (!(message.goods && message.goods.length))
                                message.goods = [];
                            message.goods.push(reader.stringVerify());
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.industry = reader.stringVerify();
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if (!(message.route && message.route.length))
                                message.route = [];
                            message.route.push(reader.stringVerify());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return RiskSubject;
        })();

        v1.Warning = (function() {

            const Warning = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Warning.prototype.number = "";
            Warning.prototype.revision = 0;
            Warning.prototype.ucr = null;
            Warning.prototype.houseBill = null;
            Warning.prototype.from = "";
            Warning.prototype.typology = null;
            Warning.prototype.subject = null;
            Warning.prototype.text = "";
            Warning.prototype.feedbackDue = null;
            Warning.prototype.validFrom = null;
            Warning.prototype.validTo = null;

            let $oneOfFields;

            Warning.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.number != null && $Object.hasOwnProperty.call(message, "number") && message.number !== "")
                    writer.uint32(10).string(message.number);
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision") && message.revision !== 0)
                    writer.uint32(16).uint32(message.revision);
                if (message.ucr != null && $Object.hasOwnProperty.call(message, "ucr"))
                    writer.uint32(26).string(message.ucr);
                if (message.houseBill != null && $Object.hasOwnProperty.call(message, "houseBill"))
                    writer.uint32(34).string(message.houseBill);
                if (message.from != null && $Object.hasOwnProperty.call(message, "from") && message.from !== "")
                    writer.uint32(42).string(message.from);
                if (message.typology != null && $Object.hasOwnProperty.call(message, "typology"))
                    writer.uint32(50).string(message.typology);
                if (message.subject != null && $Object.hasOwnProperty.call(message, "subject"))
                    $root.portpair.v1.RiskSubject.encode(message.subject, writer.uint32(58).fork(), _depth + 1).ldelim();
                if (message.text != null && $Object.hasOwnProperty.call(message, "text") && message.text !== "")
                    writer.uint32(66).string(message.text);
                if (message.feedbackDue != null && $Object.hasOwnProperty.call(message, "feedbackDue"))
                    writer.uint32(72).int64(message.feedbackDue);
                if (message.validFrom != null && $Object.hasOwnProperty.call(message, "validFrom"))
                    writer.uint32(80).int64(message.validFrom);
                if (message.validTo != null && $Object.hasOwnProperty.call(message, "validTo"))
                    writer.uint32(88).int64(message.validTo);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Warning.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.Warning();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.number = value;
                            else
                                delete message.number;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.revision = value;
                            else
                                delete message.revision;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.ucr = reader.stringVerify();
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.houseBill = reader.stringVerify();
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.from = value;
                            else
                                delete message.from;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.typology = reader.stringVerify();
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            message.subject = $root.portpair.v1.RiskSubject.decode(reader, reader.size(), $undefined, _depth + 1, message.subject);
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.text = value;
                            else
                                delete message.text;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 0)
                                break;
                            message.feedbackDue = reader.int64();
                            continue;
                        }
                    case 10: {
                            if (wireType !== 0)
                                break;
                            message.validFrom = reader.int64();
                            continue;
                        }
                    case 11: {
                            if (wireType !== 0)
                                break;
                            message.validTo = reader.int64();
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Warning;
        })();

        v1.WarningBatch = (function() {

            const WarningBatch = function (properties) {
                this.items = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            WarningBatch.prototype.items = $util.emptyArray;

            WarningBatch.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.items != null && message.items.length)
                    for (let i = 0; i < message.items.length; ++i)
                        $root.portpair.v1.Warning.encode(message.items[i], writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            WarningBatch.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.WarningBatch();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.items && message.items.length))
                                message.items = [];
                            message.items.push($root.portpair.v1.Warning.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return WarningBatch;
        })();

        v1.RiskList = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "RISK_LIST_UNSPECIFIED"] = 0;
            values[valuesById[1] = "RISK_LIST_GOODS"] = 1;
            values[valuesById[2] = "RISK_LIST_INDUSTRIES"] = 2;
            values[valuesById[3] = "RISK_LIST_BUSINESSES"] = 3;
            values[valuesById[4] = "RISK_LIST_CONTAINERS"] = 4;
            values[valuesById[5] = "RISK_LIST_VESSELS"] = 5;
            values[valuesById[6] = "RISK_LIST_ROUTES"] = 6;
            values[valuesById[7] = "RISK_LIST_FORCED_LABOUR"] = 7;
            return values;
        })();

        v1.RiskListEntry = (function() {

            const RiskListEntry = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            RiskListEntry.prototype.id = "";
            RiskListEntry.prototype.subject = null;
            RiskListEntry.prototype.typology = null;
            RiskListEntry.prototype.reason = "";
            RiskListEntry.prototype.validFrom = null;
            RiskListEntry.prototype.validTo = null;

            let $oneOfFields;

            RiskListEntry.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
                    writer.uint32(10).string(message.id);
                if (message.subject != null && $Object.hasOwnProperty.call(message, "subject"))
                    $root.portpair.v1.RiskSubject.encode(message.subject, writer.uint32(18).fork(), _depth + 1).ldelim();
                if (message.typology != null && $Object.hasOwnProperty.call(message, "typology"))
                    writer.uint32(26).string(message.typology);
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
                    writer.uint32(34).string(message.reason);
                if (message.validFrom != null && $Object.hasOwnProperty.call(message, "validFrom"))
                    writer.uint32(40).int64(message.validFrom);
                if (message.validTo != null && $Object.hasOwnProperty.call(message, "validTo"))
                    writer.uint32(48).int64(message.validTo);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            RiskListEntry.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.RiskListEntry();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.id = value;
                            else
                                delete message.id;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.subject = $root.portpair.v1.RiskSubject.decode(reader, reader.size(), $undefined, _depth + 1, message.subject);
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.typology = reader.stringVerify();
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.reason = value;
                            else
                                delete message.reason;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            message.validFrom = reader.int64();
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            message.validTo = reader.int64();
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return RiskListEntry;
        })();

        v1.RiskListUpdate = (function() {

            const RiskListUpdate = function (properties) {
                this.entries = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            RiskListUpdate.prototype.number = "";
            RiskListUpdate.prototype.revision = 0;
            RiskListUpdate.prototype.list = 0;
            RiskListUpdate.prototype.from = "";
            RiskListUpdate.prototype.effectiveFrom = null;
            RiskListUpdate.prototype.entries = $util.emptyArray;

            let $oneOfFields;

            RiskListUpdate.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.number != null && $Object.hasOwnProperty.call(message, "number") && message.number !== "")
                    writer.uint32(10).string(message.number);
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision") && message.revision !== 0)
                    writer.uint32(16).uint32(message.revision);
                if (message.list != null && $Object.hasOwnProperty.call(message, "list") && message.list !== 0)
                    writer.uint32(24).int32(message.list);
                if (message.from != null && $Object.hasOwnProperty.call(message, "from") && message.from !== "")
                    writer.uint32(34).string(message.from);
                if (message.effectiveFrom != null && $Object.hasOwnProperty.call(message, "effectiveFrom"))
                    writer.uint32(40).int64(message.effectiveFrom);
                if (message.entries != null && message.entries.length)
                    for (let i = 0; i < message.entries.length; ++i)
                        $root.portpair.v1.RiskListEntry.encode(message.entries[i], writer.uint32(50).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            RiskListUpdate.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.RiskListUpdate();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.number = value;
                            else
                                delete message.number;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.revision = value;
                            else
                                delete message.revision;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.list = value;
                            else
                                delete message.list;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.from = value;
                            else
                                delete message.from;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            message.effectiveFrom = reader.int64();
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if (!(message.entries && message.entries.length))
                                message.entries = [];
                            message.entries.push($root.portpair.v1.RiskListEntry.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return RiskListUpdate;
        })();

        v1.RiskListUpdateBatch = (function() {

            const RiskListUpdateBatch = function (properties) {
                this.items = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            RiskListUpdateBatch.prototype.items = $util.emptyArray;

            RiskListUpdateBatch.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.items != null && message.items.length)
                    for (let i = 0; i < message.items.length; ++i)
                        $root.portpair.v1.RiskListUpdate.encode(message.items[i], writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            RiskListUpdateBatch.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.RiskListUpdateBatch();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.items && message.items.length))
                                message.items = [];
                            message.items.push($root.portpair.v1.RiskListUpdate.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return RiskListUpdateBatch;
        })();

        v1.RuleStatus = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "RULE_STATUS_UNSPECIFIED"] = 0;
            values[valuesById[1] = "RULE_STATUS_PUBLISHED"] = 1;
            values[valuesById[2] = "RULE_STATUS_WITHDRAWN"] = 2;
            return values;
        })();

        v1.PrototypeTrait = (function() {

            const PrototypeTrait = function (properties) {
                this.goods = [];
                this.route = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            PrototypeTrait.prototype.goods = $util.emptyArray;
            PrototypeTrait.prototype.industry = null;
            PrototypeTrait.prototype.route = $util.emptyArray;
            PrototypeTrait.prototype.weight = 0;

            let $oneOfFields;

            PrototypeTrait.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.goods != null && message.goods.length)
                    for (let i = 0; i < message.goods.length; ++i)
                        writer.uint32(10).string(message.goods[i]);
                if (message.industry != null && $Object.hasOwnProperty.call(message, "industry"))
                    writer.uint32(18).string(message.industry);
                if (message.route != null && message.route.length)
                    for (let i = 0; i < message.route.length; ++i)
                        writer.uint32(26).string(message.route[i]);
                if (message.weight != null && $Object.hasOwnProperty.call(message, "weight") && message.weight !== 0)
                    writer.uint32(32).uint32(message.weight);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            PrototypeTrait.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.PrototypeTrait();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.goods && message.goods.length))
                                message.goods = [];
                            message.goods.push(reader.stringVerify());
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.industry = reader.stringVerify();
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if (!(message.route && message.route.length))
                                message.route = [];
                            message.route.push(reader.stringVerify());
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.weight = value;
                            else
                                delete message.weight;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return PrototypeTrait;
        })();

        v1.RiskPrototype = (function() {

            const RiskPrototype = function (properties) {
                this.traits = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            RiskPrototype.prototype.typology = "";
            RiskPrototype.prototype.traits = $util.emptyArray;

            RiskPrototype.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.typology != null && $Object.hasOwnProperty.call(message, "typology") && message.typology !== "")
                    writer.uint32(10).string(message.typology);
                if (message.traits != null && message.traits.length)
                    for (let i = 0; i < message.traits.length; ++i)
                        $root.portpair.v1.PrototypeTrait.encode(message.traits[i], writer.uint32(18).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            RiskPrototype.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.RiskPrototype();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.typology = value;
                            else
                                delete message.typology;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.traits && message.traits.length))
                                message.traits = [];
                            message.traits.push($root.portpair.v1.PrototypeTrait.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return RiskPrototype;
        })();

        v1.PublishedRule = (function() {

            const PublishedRule = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            PublishedRule.prototype.number = "";
            PublishedRule.prototype.revision = 0;
            PublishedRule.prototype.from = "";
            PublishedRule.prototype.status = 0;
            PublishedRule.prototype.text = null;
            PublishedRule.prototype.prototype = null;
            PublishedRule.prototype.contentSha256 = "";
            PublishedRule.prototype.provenance = "";
            PublishedRule.prototype.validFrom = null;
            PublishedRule.prototype.validTo = null;

            let $oneOfFields;

            PublishedRule.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.number != null && $Object.hasOwnProperty.call(message, "number") && message.number !== "")
                    writer.uint32(10).string(message.number);
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision") && message.revision !== 0)
                    writer.uint32(16).uint32(message.revision);
                if (message.from != null && $Object.hasOwnProperty.call(message, "from") && message.from !== "")
                    writer.uint32(26).string(message.from);
                if (message.status != null && $Object.hasOwnProperty.call(message, "status") && message.status !== 0)
                    writer.uint32(32).int32(message.status);
                if (message.text != null && $Object.hasOwnProperty.call(message, "text"))
                    writer.uint32(42).string(message.text);
                if (message.prototype != null && $Object.hasOwnProperty.call(message, "prototype"))
                    $root.portpair.v1.RiskPrototype.encode(message.prototype, writer.uint32(50).fork(), _depth + 1).ldelim();
                if (message.contentSha256 != null && $Object.hasOwnProperty.call(message, "contentSha256") && message.contentSha256 !== "")
                    writer.uint32(58).string(message.contentSha256);
                if (message.provenance != null && $Object.hasOwnProperty.call(message, "provenance") && message.provenance !== "")
                    writer.uint32(66).string(message.provenance);
                if (message.validFrom != null && $Object.hasOwnProperty.call(message, "validFrom"))
                    writer.uint32(72).int64(message.validFrom);
                if (message.validTo != null && $Object.hasOwnProperty.call(message, "validTo"))
                    writer.uint32(80).int64(message.validTo);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            PublishedRule.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.PublishedRule();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.number = value;
                            else
                                delete message.number;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.revision = value;
                            else
                                delete message.revision;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.from = value;
                            else
                                delete message.from;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.status = value;
                            else
                                delete message.status;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.text = reader.stringVerify();
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.prototype = $root.portpair.v1.RiskPrototype.decode(reader, reader.size(), $undefined, _depth + 1, message.prototype);
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.contentSha256 = value;
                            else
                                delete message.contentSha256;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.provenance = value;
                            else
                                delete message.provenance;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 0)
                                break;
                            message.validFrom = reader.int64();
                            continue;
                        }
                    case 10: {
                            if (wireType !== 0)
                                break;
                            message.validTo = reader.int64();
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return PublishedRule;
        })();

        v1.PublishedRuleBatch = (function() {

            const PublishedRuleBatch = function (properties) {
                this.items = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            PublishedRuleBatch.prototype.items = $util.emptyArray;

            PublishedRuleBatch.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.items != null && message.items.length)
                    for (let i = 0; i < message.items.length; ++i)
                        $root.portpair.v1.PublishedRule.encode(message.items[i], writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            PublishedRuleBatch.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.PublishedRuleBatch();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.items && message.items.length))
                                message.items = [];
                            message.items.push($root.portpair.v1.PublishedRule.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return PublishedRuleBatch;
        })();

        v1.Checkpoint = (function() {

            const Checkpoint = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Checkpoint.prototype.size = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
            Checkpoint.prototype.head = $util.newBuffer([]);

            Checkpoint.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.size != null && $Object.hasOwnProperty.call(message, "size") && (typeof message.size === "object" ? message.size.low || message.size.high : message.size !== 0))
                    writer.uint32(8).int64(message.size);
                if (message.head != null && $Object.hasOwnProperty.call(message, "head") && message.head.length)
                    writer.uint32(18).bytes(message.head);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Checkpoint.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.Checkpoint();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                message.size = value;
                            else
                                delete message.size;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.head = value;
                            else
                                delete message.head;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Checkpoint;
        })();

        v1.Receipt = (function() {

            const Receipt = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Receipt.prototype.messageId = "";
            Receipt.prototype.headerSha256 = $util.newBuffer([]);
            Receipt.prototype.bodySha256 = $util.newBuffer([]);
            Receipt.prototype.receivedAt = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
            Receipt.prototype.checkpoint = null;

            Receipt.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.messageId != null && $Object.hasOwnProperty.call(message, "messageId") && message.messageId !== "")
                    writer.uint32(10).string(message.messageId);
                if (message.headerSha256 != null && $Object.hasOwnProperty.call(message, "headerSha256") && message.headerSha256.length)
                    writer.uint32(18).bytes(message.headerSha256);
                if (message.bodySha256 != null && $Object.hasOwnProperty.call(message, "bodySha256") && message.bodySha256.length)
                    writer.uint32(26).bytes(message.bodySha256);
                if (message.receivedAt != null && $Object.hasOwnProperty.call(message, "receivedAt") && (typeof message.receivedAt === "object" ? message.receivedAt.low || message.receivedAt.high : message.receivedAt !== 0))
                    writer.uint32(32).int64(message.receivedAt);
                if (message.checkpoint != null && $Object.hasOwnProperty.call(message, "checkpoint"))
                    $root.portpair.v1.Checkpoint.encode(message.checkpoint, writer.uint32(42).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Receipt.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.Receipt();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.messageId = value;
                            else
                                delete message.messageId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.headerSha256 = value;
                            else
                                delete message.headerSha256;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.bodySha256 = value;
                            else
                                delete message.bodySha256;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                message.receivedAt = value;
                            else
                                delete message.receivedAt;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.checkpoint = $root.portpair.v1.Checkpoint.decode(reader, reader.size(), $undefined, _depth + 1, message.checkpoint);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Receipt;
        })();

        v1.Outcome = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "OUTCOME_UNSPECIFIED"] = 0;
            values[valuesById[1] = "OUTCOME_ACCEPTED"] = 1;
            values[valuesById[2] = "OUTCOME_DUPLICATE"] = 2;
            values[valuesById[3] = "OUTCOME_CONFLICT"] = 3;
            values[valuesById[4] = "OUTCOME_UNAUTHENTICATED"] = 4;
            values[valuesById[5] = "OUTCOME_NOT_ON_LANE"] = 5;
            values[valuesById[6] = "OUTCOME_EXPIRED"] = 6;
            values[valuesById[7] = "OUTCOME_NOT_YET_VALID"] = 7;
            values[valuesById[8] = "OUTCOME_SCHEMA"] = 8;
            values[valuesById[9] = "OUTCOME_NOT_AGREED"] = 9;
            values[valuesById[10] = "OUTCOME_TOO_LARGE"] = 10;
            values[valuesById[11] = "OUTCOME_RETRY_LATER"] = 11;
            return values;
        })();

        v1.Refusal = (function() {

            const Refusal = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Refusal.prototype.messageId = "";
            Refusal.prototype.headerSha256 = $util.newBuffer([]);
            Refusal.prototype.outcome = 0;
            Refusal.prototype.receiverTime = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
            Refusal.prototype.detail = null;

            let $oneOfFields;

            Refusal.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.messageId != null && $Object.hasOwnProperty.call(message, "messageId") && message.messageId !== "")
                    writer.uint32(10).string(message.messageId);
                if (message.headerSha256 != null && $Object.hasOwnProperty.call(message, "headerSha256") && message.headerSha256.length)
                    writer.uint32(18).bytes(message.headerSha256);
                if (message.outcome != null && $Object.hasOwnProperty.call(message, "outcome") && message.outcome !== 0)
                    writer.uint32(24).int32(message.outcome);
                if (message.receiverTime != null && $Object.hasOwnProperty.call(message, "receiverTime") && (typeof message.receiverTime === "object" ? message.receiverTime.low || message.receiverTime.high : message.receiverTime !== 0))
                    writer.uint32(32).int64(message.receiverTime);
                if (message.detail != null && $Object.hasOwnProperty.call(message, "detail"))
                    writer.uint32(42).string(message.detail);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Refusal.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.Refusal();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.messageId = value;
                            else
                                delete message.messageId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.headerSha256 = value;
                            else
                                delete message.headerSha256;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.outcome = value;
                            else
                                delete message.outcome;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                message.receiverTime = value;
                            else
                                delete message.receiverTime;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.detail = reader.stringVerify();
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Refusal;
        })();

        v1.IdRange = (function() {

            const IdRange = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            IdRange.prototype.epoch = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
            IdRange.prototype.first = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
            IdRange.prototype.last = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

            IdRange.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && (typeof message.epoch === "object" ? message.epoch.low || message.epoch.high : message.epoch !== 0))
                    writer.uint32(8).int64(message.epoch);
                if (message.first != null && $Object.hasOwnProperty.call(message, "first") && (typeof message.first === "object" ? message.first.low || message.first.high : message.first !== 0))
                    writer.uint32(16).int64(message.first);
                if (message.last != null && $Object.hasOwnProperty.call(message, "last") && (typeof message.last === "object" ? message.last.low || message.last.high : message.last !== 0))
                    writer.uint32(24).int64(message.last);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            IdRange.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.IdRange();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                message.epoch = value;
                            else
                                delete message.epoch;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                message.first = value;
                            else
                                delete message.first;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                message.last = value;
                            else
                                delete message.last;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return IdRange;
        })();

        v1.Position = (function() {

            const Position = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Position.prototype.epoch = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
            Position.prototype.counter = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

            Position.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && (typeof message.epoch === "object" ? message.epoch.low || message.epoch.high : message.epoch !== 0))
                    writer.uint32(8).int64(message.epoch);
                if (message.counter != null && $Object.hasOwnProperty.call(message, "counter") && (typeof message.counter === "object" ? message.counter.low || message.counter.high : message.counter !== 0))
                    writer.uint32(16).int64(message.counter);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Position.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.Position();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                message.epoch = value;
                            else
                                delete message.epoch;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                message.counter = value;
                            else
                                delete message.counter;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Position;
        })();

        v1.Inquiry = (function() {

            const Inquiry = function (properties) {
                this.acknowledged = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Inquiry.prototype.port = "";
            Inquiry.prototype.partner = "";
            Inquiry.prototype.at = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
            Inquiry.prototype.acknowledged = $util.emptyArray;
            Inquiry.prototype.known = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
            Inquiry.prototype.checkpoint = null;
            Inquiry.prototype.remembered = null;

            Inquiry.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.port != null && $Object.hasOwnProperty.call(message, "port") && message.port !== "")
                    writer.uint32(10).string(message.port);
                if (message.partner != null && $Object.hasOwnProperty.call(message, "partner") && message.partner !== "")
                    writer.uint32(18).string(message.partner);
                if (message.at != null && $Object.hasOwnProperty.call(message, "at") && (typeof message.at === "object" ? message.at.low || message.at.high : message.at !== 0))
                    writer.uint32(24).int64(message.at);
                if (message.acknowledged != null && message.acknowledged.length)
                    for (let i = 0; i < message.acknowledged.length; ++i)
                        $root.portpair.v1.IdRange.encode(message.acknowledged[i], writer.uint32(34).fork(), _depth + 1).ldelim();
                if (message.known != null && $Object.hasOwnProperty.call(message, "known") && (typeof message.known === "object" ? message.known.low || message.known.high : message.known !== 0))
                    writer.uint32(40).int64(message.known);
                if (message.checkpoint != null && $Object.hasOwnProperty.call(message, "checkpoint"))
                    $root.portpair.v1.Checkpoint.encode(message.checkpoint, writer.uint32(50).fork(), _depth + 1).ldelim();
                if (message.remembered != null && $Object.hasOwnProperty.call(message, "remembered"))
                    $root.portpair.v1.Checkpoint.encode(message.remembered, writer.uint32(58).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Inquiry.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.Inquiry();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.port = value;
                            else
                                delete message.port;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.partner = value;
                            else
                                delete message.partner;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                message.at = value;
                            else
                                delete message.at;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if (!(message.acknowledged && message.acknowledged.length))
                                message.acknowledged = [];
                            message.acknowledged.push($root.portpair.v1.IdRange.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                message.known = value;
                            else
                                delete message.known;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.checkpoint = $root.portpair.v1.Checkpoint.decode(reader, reader.size(), $undefined, _depth + 1, message.checkpoint);
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            message.remembered = $root.portpair.v1.Checkpoint.decode(reader, reader.size(), $undefined, _depth + 1, message.remembered);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Inquiry;
        })();

        v1.Reconciliation = (function() {

            const Reconciliation = function (properties) {
                this.missing = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Reconciliation.prototype.port = "";
            Reconciliation.prototype.partner = "";
            Reconciliation.prototype.at = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
            Reconciliation.prototype.known = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
            Reconciliation.prototype.missing = $util.emptyArray;
            Reconciliation.prototype.sent = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
            Reconciliation.prototype.checkpoint = null;
            Reconciliation.prototype.remembered = null;
            Reconciliation.prototype.highest = null;
            Reconciliation.prototype.inquirySha256 = null;
            Reconciliation.prototype.shownIn = null;

            let $oneOfFields;

            Reconciliation.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.port != null && $Object.hasOwnProperty.call(message, "port") && message.port !== "")
                    writer.uint32(10).string(message.port);
                if (message.partner != null && $Object.hasOwnProperty.call(message, "partner") && message.partner !== "")
                    writer.uint32(18).string(message.partner);
                if (message.at != null && $Object.hasOwnProperty.call(message, "at") && (typeof message.at === "object" ? message.at.low || message.at.high : message.at !== 0))
                    writer.uint32(24).int64(message.at);
                if (message.known != null && $Object.hasOwnProperty.call(message, "known") && (typeof message.known === "object" ? message.known.low || message.known.high : message.known !== 0))
                    writer.uint32(32).int64(message.known);
                if (message.missing != null && message.missing.length)
                    for (let i = 0; i < message.missing.length; ++i)
                        $root.portpair.v1.IdRange.encode(message.missing[i], writer.uint32(42).fork(), _depth + 1).ldelim();
                if (message.sent != null && $Object.hasOwnProperty.call(message, "sent") && (typeof message.sent === "object" ? message.sent.low || message.sent.high : message.sent !== 0))
                    writer.uint32(48).int64(message.sent);
                if (message.checkpoint != null && $Object.hasOwnProperty.call(message, "checkpoint"))
                    $root.portpair.v1.Checkpoint.encode(message.checkpoint, writer.uint32(58).fork(), _depth + 1).ldelim();
                if (message.remembered != null && $Object.hasOwnProperty.call(message, "remembered"))
                    $root.portpair.v1.Checkpoint.encode(message.remembered, writer.uint32(66).fork(), _depth + 1).ldelim();
                if (message.highest != null && $Object.hasOwnProperty.call(message, "highest"))
                    $root.portpair.v1.Position.encode(message.highest, writer.uint32(74).fork(), _depth + 1).ldelim();
                if (message.inquirySha256 != null && $Object.hasOwnProperty.call(message, "inquirySha256"))
                    writer.uint32(82).bytes(message.inquirySha256);
                if (message.shownIn != null && $Object.hasOwnProperty.call(message, "shownIn"))
                    writer.uint32(90).bytes(message.shownIn);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Reconciliation.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.Reconciliation();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.port = value;
                            else
                                delete message.port;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.partner = value;
                            else
                                delete message.partner;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                message.at = value;
                            else
                                delete message.at;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                message.known = value;
                            else
                                delete message.known;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if (!(message.missing && message.missing.length))
                                message.missing = [];
                            message.missing.push($root.portpair.v1.IdRange.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                message.sent = value;
                            else
                                delete message.sent;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            message.checkpoint = $root.portpair.v1.Checkpoint.decode(reader, reader.size(), $undefined, _depth + 1, message.checkpoint);
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            message.remembered = $root.portpair.v1.Checkpoint.decode(reader, reader.size(), $undefined, _depth + 1, message.remembered);
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            message.highest = $root.portpair.v1.Position.decode(reader, reader.size(), $undefined, _depth + 1, message.highest);
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            message.inquirySha256 = reader.bytes();
                            continue;
                        }
                    case 11: {
                            if (wireType !== 2)
                                break;
                            message.shownIn = reader.bytes();
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Reconciliation;
        })();

        v1.DescribeRequest = (function() {

            const DescribeRequest = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            DescribeRequest.prototype.port = "";

            DescribeRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.port != null && $Object.hasOwnProperty.call(message, "port") && message.port !== "")
                    writer.uint32(10).string(message.port);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            DescribeRequest.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.DescribeRequest();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.port = value;
                            else
                                delete message.port;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return DescribeRequest;
        })();

        v1.SchemaVersion = (function() {

            const SchemaVersion = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            SchemaVersion.prototype.major = 0;
            SchemaVersion.prototype.minor = 0;

            SchemaVersion.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.major != null && $Object.hasOwnProperty.call(message, "major") && message.major !== 0)
                    writer.uint32(8).uint32(message.major);
                if (message.minor != null && $Object.hasOwnProperty.call(message, "minor") && message.minor !== 0)
                    writer.uint32(16).uint32(message.minor);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            SchemaVersion.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.SchemaVersion();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.major = value;
                            else
                                delete message.major;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.minor = value;
                            else
                                delete message.minor;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return SchemaVersion;
        })();

        v1.DescribeResponse = (function() {

            const DescribeResponse = function (properties) {
                this.schemaVersions = [];
                this.keyIds = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            DescribeResponse.prototype.port = "";
            DescribeResponse.prototype.agreementId = "";
            DescribeResponse.prototype.agreementVersion = "";
            DescribeResponse.prototype.agreementSha256 = $util.newBuffer([]);
            DescribeResponse.prototype.schemaVersions = $util.emptyArray;
            DescribeResponse.prototype.keyIds = $util.emptyArray;
            DescribeResponse.prototype.clock = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

            DescribeResponse.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.port != null && $Object.hasOwnProperty.call(message, "port") && message.port !== "")
                    writer.uint32(10).string(message.port);
                if (message.agreementId != null && $Object.hasOwnProperty.call(message, "agreementId") && message.agreementId !== "")
                    writer.uint32(18).string(message.agreementId);
                if (message.agreementVersion != null && $Object.hasOwnProperty.call(message, "agreementVersion") && message.agreementVersion !== "")
                    writer.uint32(26).string(message.agreementVersion);
                if (message.agreementSha256 != null && $Object.hasOwnProperty.call(message, "agreementSha256") && message.agreementSha256.length)
                    writer.uint32(34).bytes(message.agreementSha256);
                if (message.schemaVersions != null && message.schemaVersions.length)
                    for (let i = 0; i < message.schemaVersions.length; ++i)
                        $root.portpair.v1.SchemaVersion.encode(message.schemaVersions[i], writer.uint32(42).fork(), _depth + 1).ldelim();
                if (message.keyIds != null && message.keyIds.length)
                    for (let i = 0; i < message.keyIds.length; ++i)
                        writer.uint32(50).string(message.keyIds[i]);
                if (message.clock != null && $Object.hasOwnProperty.call(message, "clock") && (typeof message.clock === "object" ? message.clock.low || message.clock.high : message.clock !== 0))
                    writer.uint32(56).int64(message.clock);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            DescribeResponse.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.DescribeResponse();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.port = value;
                            else
                                delete message.port;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.agreementId = value;
                            else
                                delete message.agreementId;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.agreementVersion = value;
                            else
                                delete message.agreementVersion;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.agreementSha256 = value;
                            else
                                delete message.agreementSha256;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if (!(message.schemaVersions && message.schemaVersions.length))
                                message.schemaVersions = [];
                            message.schemaVersions.push($root.portpair.v1.SchemaVersion.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if (!(message.keyIds && message.keyIds.length))
                                message.keyIds = [];
                            message.keyIds.push(reader.stringVerify());
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                message.clock = value;
                            else
                                delete message.clock;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return DescribeResponse;
        })();

        v1.DeliverRequest = (function() {

            const DeliverRequest = function (properties) {
                this.envelopes = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            DeliverRequest.prototype.envelopes = $util.emptyArray;

            DeliverRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.envelopes != null && message.envelopes.length)
                    for (let i = 0; i < message.envelopes.length; ++i)
                        $root.portpair.v1.Envelope.encode(message.envelopes[i], writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            DeliverRequest.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.DeliverRequest();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.envelopes && message.envelopes.length))
                                message.envelopes = [];
                            message.envelopes.push($root.portpair.v1.Envelope.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return DeliverRequest;
        })();

        v1.Result = (function() {

            const Result = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Result.prototype.messageId = "";
            Result.prototype.outcome = 0;
            Result.prototype.receipt = null;
            Result.prototype.refusal = null;

            let $oneOfFields;

            $Object.defineProperty(Result.prototype, "evidence", {
                get: $util.oneOfGetter($oneOfFields = ["receipt", "refusal"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            Result.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.messageId != null && $Object.hasOwnProperty.call(message, "messageId") && message.messageId !== "")
                    writer.uint32(10).string(message.messageId);
                if (message.outcome != null && $Object.hasOwnProperty.call(message, "outcome") && message.outcome !== 0)
                    writer.uint32(16).int32(message.outcome);
                if (message.receipt != null && $Object.hasOwnProperty.call(message, "receipt"))
                    $root.portpair.v1.Signed.encode(message.receipt, writer.uint32(26).fork(), _depth + 1).ldelim();
                if (message.refusal != null && $Object.hasOwnProperty.call(message, "refusal"))
                    $root.portpair.v1.Signed.encode(message.refusal, writer.uint32(34).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Result.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.Result();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.messageId = value;
                            else
                                delete message.messageId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.outcome = value;
                            else
                                delete message.outcome;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.receipt = $root.portpair.v1.Signed.decode(reader, reader.size(), $undefined, _depth + 1, message.receipt);
                            message.evidence = "receipt";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.refusal = $root.portpair.v1.Signed.decode(reader, reader.size(), $undefined, _depth + 1, message.refusal);
                            message.evidence = "refusal";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Result;
        })();

        v1.DeliverResponse = (function() {

            const DeliverResponse = function (properties) {
                this.results = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            DeliverResponse.prototype.results = $util.emptyArray;

            DeliverResponse.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.results != null && message.results.length)
                    for (let i = 0; i < message.results.length; ++i)
                        $root.portpair.v1.Result.encode(message.results[i], writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            DeliverResponse.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.DeliverResponse();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.results && message.results.length))
                                message.results = [];
                            message.results.push($root.portpair.v1.Result.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return DeliverResponse;
        })();

        v1.ReconcileRequest = (function() {

            const ReconcileRequest = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            ReconcileRequest.prototype.inquiry = null;

            ReconcileRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.inquiry != null && $Object.hasOwnProperty.call(message, "inquiry"))
                    $root.portpair.v1.Signed.encode(message.inquiry, writer.uint32(50).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            ReconcileRequest.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.ReconcileRequest();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.inquiry = $root.portpair.v1.Signed.decode(reader, reader.size(), $undefined, _depth + 1, message.inquiry);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ReconcileRequest;
        })();

        v1.ReconcileResponse = (function() {

            const ReconcileResponse = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            ReconcileResponse.prototype.reconciliation = null;

            ReconcileResponse.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.reconciliation != null && $Object.hasOwnProperty.call(message, "reconciliation"))
                    $root.portpair.v1.Signed.encode(message.reconciliation, writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            ReconcileResponse.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.portpair.v1.ReconcileResponse();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.reconciliation = $root.portpair.v1.Signed.decode(reader, reader.size(), $undefined, _depth + 1, message.reconciliation);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ReconcileResponse;
        })();

        return v1;
    })();

    return portpair;
})();

export {
  $root as default
};
